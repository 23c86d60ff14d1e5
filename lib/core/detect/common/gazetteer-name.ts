import { foldWord } from "../../text/fold-word.ts";
import { nextWordStart, wordEnd } from "../../text/word.ts";
import type { HitKind, HitWay } from "./gazetteer.ts";

/** What the names of one list of the index mean. */
export interface NameOwner {
  kind: HitKind;
  how: HitWay;
  ids: readonly string[];
}
/** A name as the index gives it. */
export interface RawName {
  text: string;
  owner: NameOwner;
}

/** A name ready for matching. */
export interface Name {
  kind: HitKind;
  how: HitWay;
  ids: string[];
  /** Folded words; as written when `exact`. */
  words: string[];
  /** What stands between the words besides spaces and hyphens. */
  gaps: string[];
  /** An abbreviation: its letters must be capitals in the text too ("SNC", never "snc"). */
  exact: boolean;
  /** A single word that is a proper name: needs its capital ("Marinka", never "marinka"). */
  capital: boolean;
  /** "the army", "the opposition": common words that mean a body only with their article. */
  article: boolean;
}

/** The names that begin with the same words: those that end here, and those that go on. */
export interface NameNode {
  names: Name[];
  next: Map<string, NameNode>;
  /** The first letters of the words that go on, as bits (`letterBit`): most words of a text need not be looked up. */
  letters: number;
}

/** A bit for the letter at a place, capital or not; some letters share one. */
export function letterBit(text: string, at = 0): number {
  return 1 << (text.charCodeAt(at) & 31);
}

/** Files names that share a first word by the words that follow. */
export function growNames(raw: readonly RawName[]): NameNode {
  const root = newNode();
  for (const name of compileNames(raw)) {
    let node = root;
    for (const word of name.words.slice(1)) {
      const key = name.exact ? foldWord(word) : word;
      let next = node.next.get(key);
      if (!next) {
        next = newNode();
        node.next.set(key, next);
        node.letters |= letterBit(key);
      }
      node = next;
    }
    node.names.push(name);
  }
  return root;
}

function newNode(): NameNode {
  return { names: [], next: new Map(), letters: 0 };
}

/** Prepares names; equal names of several bodies become one. */
function compileNames(raw: readonly RawName[]): Name[] {
  const names = new Map<string, Name>();
  for (const entry of raw) {
    const name = compileName(entry);
    const key = [name.kind, name.how, name.exact, name.capital, ...name.words, ...name.gaps].join(
      "\t",
    );
    const same = names.get(key);
    if (same) {
      same.ids.push(...name.ids.filter((id) => !same.ids.includes(id)));
      same.article &&= name.article;
    } else names.set(key, name);
  }
  return [...names.values()];
}

function compileName({ text, owner: { kind, how, ids } }: RawName): Name {
  // An alias may have been filed with its verb ("... military said"), which is no part of the name.
  const bare = text.replace(/^the /, "").replace(/ (?:\(mirror\)|said)$/, "");
  const words: string[] = [];
  const gaps: string[] = [];
  for (let at = nextWordStart(bare, 0); at < bare.length;) {
    const end = wordEnd(bare, at);
    words.push(bare.slice(at, end));
    at = nextWordStart(bare, end);
    if (at < bare.length) gaps.push(significantGap(bare.slice(end, at)));
  }
  const joined = words.join("");
  const exact =
    joined.length <= 8 && joined === joined.toUpperCase() && joined !== joined.toLowerCase();
  const first = joined.charAt(0);
  const capital = words.length === 1 && first !== first.toLowerCase();
  const article = bare !== text && words.length === 1 && !capital && how !== "alias";
  return {
    kind,
    how,
    ids: [...ids],
    words: exact ? words : words.map(foldWord),
    gaps,
    exact,
    capital,
    article,
  };
}

/** Spaces and hyphens join the words of a name alike; other marks must be the same in the text. */
export function significantGap(gap: string): string {
  return gap === " " ? "" : gap.replace(/[\s\u2010-\u2015-]/g, "");
}
