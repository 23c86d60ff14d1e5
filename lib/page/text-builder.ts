import type { Segment, TextMap } from "./text-map.ts";

/** Puts a text together block by block. */
export interface TextBuilder {
  add(node: Text, data: string): void;
  /** One is a space; two in a row end the block, as old pages part their paragraphs. */
  lineBreak(): void;
  endBlock(): void;
  openLink(): void;
  closeLink(): void;
  length(): number;
  finish(): TextMap;
}

/** Runs of words with single spaces between them: what a browser shows as it stands. */
const RUNS = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;
const ONLY_WORDS = /^[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*$/;

/** "Read: ...", "Читайте также: ...": a link to another article, not a sentence of this one. */
const POINTER =
  /^(?:(?:also |must )?read(?: more| also| next)?|related|see also|more|watch|اقرأ(?: أيضا| أيضاً)?|читайте(?: также)?|читайте також|lea(?: también)?|lire aussi|à lire(?: aussi)?|lesen sie auch|ayrıca oku|leggi anche|leia(?: também| mais)?|यह भी पढ़ें)\s*[:：>»|–-]/iu;

/** Share of a block's letters within links from which it is a list of links. */
const LINK_SHARE = 0.9;

export function createTextBuilder(): TextBuilder {
  const blocks: Segment[] = [];
  const parts: string[] = [];
  let length = 0;
  let block = startBlock(0);

  const put = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const addRun = (node: Text, offset: number, words: string): void => {
    if (block.words.length > 0 && block.space) put(" ");
    else if (block.words.length === 0 && blocks.length > 0) put("\n");
    block.space = false;
    block.breaks = 0;
    block.words.push(words);
    blocks.push({ start: length, length: words.length, node, offset });
    put(words);
    if (block.links > 0) block.linked += words.length;
  };
  const endBlock = (): void => {
    if (isLinkList(block)) {
      blocks.length = block.firstSegment;
      parts.length = block.firstPart;
      length = block.from;
    }
    block = {
      ...startBlock(blocks.length),
      links: block.links,
      firstPart: parts.length,
      from: length,
    };
  };
  return {
    add: (node, data) => {
      if (ONLY_WORDS.test(data)) return addRun(node, 0, data);
      let end = 0;
      for (const run of data.matchAll(RUNS)) {
        if (run.index > end) block.space = true;
        addRun(node, run.index, run[0]);
        end = run.index + run[0].length;
      }
      if (end < data.length) block.space = true;
    },
    lineBreak: () => {
      block.breaks += 1;
      block.space = true;
      if (block.breaks > 1) endBlock();
    },
    endBlock,
    openLink: () => void (block.links += 1),
    closeLink: () => void (block.links -= 1),
    length: () => length,
    finish: () => {
      endBlock();
      return { text: parts.join(""), segments: blocks };
    },
  };
}

interface Block {
  words: string[];
  /** Depth of links around, and letters inside links so far. */
  links: number;
  linked: number;
  space: boolean;
  breaks: number;
  firstSegment: number;
  firstPart: number;
  from: number;
}

const startBlock = (firstSegment: number): Block => ({
  words: [],
  links: 0,
  linked: 0,
  space: false,
  breaks: 0,
  firstSegment,
  firstPart: 0,
  from: 0,
});

function isLinkList({ words, linked }: Block): boolean {
  if (linked === 0) return false;
  const letters = words.reduce((total, run) => total + run.length, 0);
  const share = linked / letters;
  return share >= LINK_SHARE || (share >= 0.4 && POINTER.test(words.join(" ")));
}
