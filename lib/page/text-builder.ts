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
  finish(): Omit<TextMap, "gaps">;
}

/** Runs of words with single spaces between them: what a browser shows as it stands. */
const RUNS = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;
const OTHER_SPACE = /[\t\n\r\f]| {2}/;

/** "Read: ...", "Читайте также: ...": a link to another article, not a sentence of this one. */
const POINTER =
  /^(?:(?:also |must )?read(?: more| also| next)?|related|see also|more|watch|اقرأ(?: أيضا| أيضاً)?|читайте(?: также)?|читайте також|lea(?: también)?|lire aussi|à lire(?: aussi)?|lesen sie auch|ayrıca oku|leggi anche|leia(?: também| mais)?|यह भी पढ़ें)\s*[:：>»|–-]/iu;

/** Share of a block's letters within links from which it is a list of links. */
const LINK_SHARE = 0.9;

export function createTextBuilder(): TextBuilder {
  const segments: Segment[] = [];
  let text = "";
  let block = startBlock(text, segments);
  /** Links around. */
  let links = 0;

  const addRun = (node: Text, offset: number, words: string): void => {
    if (block.letters > 0 && block.space) text += " ";
    else if (block.letters === 0 && segments.length > 0) text += "\n";
    block.space = false;
    block.breaks = 0;
    block.letters += words.length;
    if (links > 0) block.linked += words.length;
    segments.push({ start: text.length, length: words.length, node, offset });
    text += words;
  };
  const endBlock = (): void => {
    if (block.letters > 0) {
      if (isLinkList(block, text)) {
        segments.length = block.segments;
        text = block.before;
      }
      block = startBlock(text, segments);
    } else block.space = false;
    block.breaks = 0;
  };
  return {
    add: (node, data) => {
      const first = spaceFrom(data);
      if (first > 0) block.space = true;
      if (first === data.length) return;
      const last = spaceUpTo(data);
      const words = last - first === data.length ? data : data.slice(first, last);
      if (!OTHER_SPACE.test(words)) {
        addRun(node, first, words);
        if (last < data.length) block.space = true;
        return;
      }
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
    openLink: () => void (links += 1),
    closeLink: () => void (links -= 1),
    length: () => text.length,
    finish: () => {
      endBlock();
      return { text, segments };
    },
  };
}

const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c;

/** How far white space goes from the beginning, and where it begins at the end. */
function spaceFrom(data: string): number {
  let at = 0;
  while (at < data.length && isSpace(data.charCodeAt(at))) at += 1;
  return at;
}
function spaceUpTo(data: string): number {
  let at = data.length;
  while (at > 0 && isSpace(data.charCodeAt(at - 1))) at -= 1;
  return at;
}

interface Block {
  /** All text before it, and how many segments that has. */
  before: string;
  segments: number;
  letters: number;
  /** Letters inside links. */
  linked: number;
  /** Is there white space after the last letter? */
  space: boolean;
  breaks: number;
}

const startBlock = (before: string, { length }: readonly Segment[]): Block => ({
  before,
  segments: length,
  letters: 0,
  linked: 0,
  space: false,
  breaks: 0,
});

function isLinkList({ before, letters, linked }: Block, text: string): boolean {
  if (linked === 0) return false;
  const share = linked / letters;
  if (share >= LINK_SHARE) return true;
  return share >= 0.4 && POINTER.test(text.slice(before.length).trimStart());
}
