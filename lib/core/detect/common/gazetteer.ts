import type { ClaimsIndex } from "../../claims-index.ts";
import { foldedOf, type KnownWord } from "../../text/known-word.ts";
import { isApostrophe, readWords, type Words } from "../../text/word.ts";
import { letterBit, type NameNode } from "./gazetteer-name.ts";
import { collectNames, type NameTable } from "./gazetteer-names.ts";
import { matchName, type MatchedName, type NameReading } from "./match-name.ts";

export const HIT_KINDS = ["party", "person", "truce", "place", "outlet"] as const;
export const HIT_WAYS = [
  "alias",
  "adjective",
  "contextual",
  "attributive",
  "epithet",
  "person",
] as const;
export type HitKind = (typeof HIT_KINDS)[number];
export type HitWay = (typeof HIT_WAYS)[number];

/** A name of the index in a text. */
export interface Hit {
  /** UTF-16 offsets; "the" before a name and a possessive 's after it are outside. */
  start: number;
  end: number;
  kind: HitKind;
  how: HitWay;
  /**
   * Party ids (a person: of the body spoken for), truce ids (a place: of every truce that it belongs
   * to) or outlet domains. Several where the name can mean several; the likeliest first.
   */
  ids: readonly string[];
}

/** What the gazetteer must know of a language. All words in lower case. */
export interface GazetteerLanguage {
  code: string;
  /** After an adjective these make a body: "Indian" + "forces"; the hit covers both words. */
  bodyNouns: ReadonlySet<string>;
  /** After an adjective these are something the body did: "Indian" + "shelling"; the hit is the adjective. */
  actNouns: ReadonlySet<string>;
  /** May stand between an adjective and its noun: "Indian border forces". */
  modifiers: ReadonlySet<string>;
  /** Speak for whomever the text has named, so that "militia representative" names nobody by itself. */
  speakerNouns?: ReadonlySet<string>;
  /** After a common noun of a side these are its men: "militant groups"; "Syrian groups" may be anybody's. */
  groupNouns?: ReadonlySet<string>;
  /** Join two adjectives that share a noun: "Congolese and Burundian troops". */
  joiners?: ReadonlySet<string>;
  /** What a side's name becomes before a noun: "rebels" do a "rebel attack", "the government" a "government raid". */
  beforeNoun?: (name: string) => string | undefined;
  /** Is an epithet one that the men of any war are called ("insurgents", "the terrorists")? It tells no conflict. */
  isOfAny?: (epithet: string) => boolean;
  /** Spells names and texts alike before they are read, without moving an offset: "l'OSCE" -> "l OSCE". */
  spell?: (text: string) => string;
  /** Endings that a word in a text may carry beyond the name, longest first: English "s". */
  endings: readonly string[];
}

export interface Gazetteer {
  /**
   * All names in a text, in its order, longest match first; one span may have hits of several kinds.
   * `words` are those of the text, where the caller has read them already.
   */
  find(text: string, words?: Words): Hit[];
  /** What a text means that is a name and nothing else. */
  findWhole(text: string): Hit[];
}

/**
 * Names of the index, by their first word. Building only files the names (a few ms even when the
 * code is cold); a name is prepared for matching when its first word is met for the first time.
 */
export function createGazetteer(
  index: Pick<ClaimsIndex, "parties" | "truces" | "outlets">,
  language: GazetteerLanguage,
): Gazetteer {
  const table = collectNames(index, language);
  return {
    find: (text, words = readWords(text)) => findAll({ text, words, language }, table),
    findWhole(text) {
      const words = readWords(text);
      if (words.starts[0] !== 0) return [];
      const found = longestAt({ text, words, language }, 0, table);
      return toHits(0, found).filter(({ end }) => end === text.length);
    },
  };
}

const NO_MATCH: readonly MatchedName[] = [];

/** All names of the greatest length that begin at a word. */
function longestAt(reading: NameReading, at: number, table: NameTable): readonly MatchedName[] {
  let found = NO_MATCH;
  for (const node of table.startingWith(reading.words.known[at] as KnownWord)) {
    // Most names that begin so ("the ...") go on otherwise.
    if (node.names.length > 0 || mayGoOn(node, reading.words.known[at + 1]))
      found = follow(node, { reading, at, depth: 1 }, found);
  }
  return found;
}

interface Walk {
  reading: NameReading;
  at: number;
  /** How many words of the text are walked. */
  depth: number;
}

/** Adds the names that end here or further on and are at least as long as those found so far. */
function follow(
  node: NameNode,
  { reading, at, depth }: Walk,
  soFar: readonly MatchedName[],
): readonly MatchedName[] {
  let found = soFar;
  for (const name of node.names) {
    const match = matchName(reading, at, name);
    if (!match || (found[0] && found[0].next > match.next)) continue;
    found = found[0]?.next === match.next ? [...found, match] : [match];
  }
  const known = reading.words.known[at + depth];
  if (known === undefined || !mayGoOn(node, known)) return found;
  const word = foldedOf(known);
  let next = node.next.get(word);
  if (next) found = follow(next, { reading, at, depth: depth + 1 }, found);
  for (const ending of reading.language.endings) {
    if (!word.endsWith(ending)) continue;
    next = node.next.get(word.slice(0, -ending.length));
    if (next) found = follow(next, { reading, at, depth: depth + 1 }, found);
  }
  return found;
}

function mayGoOn({ letters }: NameNode, word: KnownWord | undefined): boolean {
  return letters !== 0 && word !== undefined && (letters & letterBit(foldedOf(word))) !== 0;
}

function findAll(reading: NameReading, table: NameTable): Hit[] {
  const { text, words } = reading;
  const hits: Hit[] = [];
  const surnames = new Map<string, Hit>();
  /** Those of the surnames, as bits. */
  let initials = 0;
  for (let at = 0; at < words.starts.length;) {
    const found = longestAt(reading, at, table);
    const first = found[0];
    if (first) {
      for (const hit of toHits(words.starts[at] ?? 0, found)) {
        hits.push(hit);
        if (hit.kind !== "person") continue;
        const surname = surnameOf(text, hit);
        surnames.set(surname, hit);
        initials |= letterBit(surname);
      }
    } else if (initials !== 0 && (initials & letterBit(text, words.starts[at])) !== 0) {
      const start = words.starts[at] ?? 0;
      const end = trimPossessive(text, start, words.ends[at] ?? 0);
      const person = surnames.get(text.slice(start, end));
      if (person) hits.push({ ...person, start, end });
    }
    at = first ? first.next : at + 1;
  }
  return hits;
}

/** A person named in full may come back by the last name only. */
function surnameOf(text: string, hit: Hit): string {
  return text.slice(text.lastIndexOf(" ", hit.end - 1) + 1, hit.end);
}

function trimPossessive(text: string, start: number, end: number): number {
  return end - start > 2 && isApostrophe(text, end - 2) && /s/i.test(text.charAt(end - 1))
    ? end - 2
    : end;
}

const WAY_ORDER: readonly HitWay[] = [
  "alias",
  "person",
  "adjective",
  "epithet",
  "contextual",
  "attributive",
];

/** One hit a kind; what a name means by itself goes before what it can mean in a context. */
function toHits(start: number, found: readonly MatchedName[]): Hit[] {
  const hits: Hit[] = [];
  for (const { name, spanEnd } of found.length > 1 ? found.toSorted(byPrecedence) : found) {
    const { kind, how, ids } = name;
    const same = hits.find((hit) => hit.kind === kind);
    if (same) same.ids = [...new Set([...same.ids, ...ids])];
    else hits.push({ start, end: spanEnd, kind, how, ids });
  }
  return hits;
}

function byPrecedence(a: MatchedName, b: MatchedName): number {
  const ways = WAY_ORDER.indexOf(a.name.how) - WAY_ORDER.indexOf(b.name.how);
  return ways === 0 ? b.spanEnd - a.spanEnd : ways;
}
