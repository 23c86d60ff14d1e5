import type { ClaimsIndex } from "../../claims-index.ts";
import { foldWord, isWordCharacter, nextWordStart, wordEnd } from "../../text/word.ts";
import { compileNames, type Name } from "./gazetteer-name.ts";
import { collectNames } from "./gazetteer-names.ts";
import { matchName, type MatchedName } from "./match-name.ts";

export const HIT_KINDS = ["party", "person", "truce", "place", "outlet"] as const;
export const HIT_WAYS = ["alias", "adjective", "contextual", "epithet", "person"] as const;
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
  ids: string[];
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
  /** Endings that a word in a text may carry beyond the name, longest first: English "s". */
  endings: readonly string[];
}

export interface Gazetteer {
  /** All names in a text, in its order, longest match first; one span may have hits of several kinds. */
  find(text: string): Hit[];
}

/**
 * Names of the index, by their first word. Building only files the names (a few ms even when the
 * code is cold); a name is prepared for matching when its first word is met for the first time.
 */
export function createGazetteer(
  index: Pick<ClaimsIndex, "parties" | "truces" | "outlets">,
  language: GazetteerLanguage,
): Gazetteer {
  const table = collectNames(index, language.code);
  const prepared = new Map<string, readonly Name[]>();
  const namesAt = (word: string): readonly Name[] => {
    let names = prepared.get(word);
    if (!names) {
      names = compileNames(table.startingWith(word) ?? []);
      if (names.length > 0) prepared.set(word, names);
    }
    return names;
  };
  const longestAt = (text: string, start: number, end: number): MatchedName[] => {
    const folded = foldWord(text.slice(start, end));
    let best: MatchedName[] = [];
    for (const key of [folded, ...withoutEndings(folded, language.endings)]) {
      for (const name of namesAt(key)) {
        const found = matchName(text, start, name, language);
        if (!found) continue;
        if (best[0] && best[0].end > found.end) continue;
        if (best[0] && best[0].end < found.end) best = [];
        best.push(found);
      }
    }
    return best;
  };
  return { find: (text) => findAll(text, longestAt) };
}

function withoutEndings(word: string, endings: readonly string[]): string[] {
  return endings
    .filter((e) => word.length > e.length + 1 && word.endsWith(e))
    .map((e) => word.slice(0, -e.length));
}

type LongestAt = (text: string, start: number, end: number) => MatchedName[];

function findAll(text: string, longestAt: LongestAt): Hit[] {
  const hits: Hit[] = [];
  const surnames = new Map<string, Hit>();
  for (let at = nextWordStart(text, 0); at < text.length;) {
    const end = wordEnd(text, at);
    const found = longestAt(text, at, end);
    const first = found[0];
    if (first) {
      for (const hit of toHits(at, found)) {
        hits.push(hit);
        if (hit.kind === "person") surnames.set(surnameOf(text, hit), hit);
      }
    } else if (surnames.size > 0) {
      const person = surnames.get(text.slice(at, trimPossessive(text, at, end)));
      if (person) hits.push({ ...person, start: at, end: trimPossessive(text, at, end) });
    }
    at = nextWordStart(text, first ? first.end : end);
  }
  return hits;
}

/** A person named in full may come back by the last name only. */
function surnameOf(text: string, hit: Hit): string {
  let last = hit.start;
  for (let at = hit.start; at < hit.end; at = nextWordStart(text, wordEnd(text, at))) last = at;
  return text.slice(last, hit.end);
}

function trimPossessive(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWordCharacter(text.charCodeAt(at - 1))) at -= 1;
  return at > start && end - at === 1 && /s/i.test(text.charAt(at)) ? at - 1 : end;
}

const WAY_ORDER: readonly HitWay[] = ["alias", "person", "adjective", "epithet", "contextual"];

/** One hit a kind; what a name means by itself goes before what it can mean in a context. */
function toHits(start: number, found: readonly MatchedName[]): Hit[] {
  const hits: Hit[] = [];
  const ordered = found.length > 1 ? found.toSorted(byPrecedence) : found;
  for (const { name, spanEnd } of ordered) {
    const same = hits.find((hit) => hit.kind === name.kind);
    if (same) same.ids.push(...name.ids.filter((id) => !same.ids.includes(id)));
    else hits.push({ start, end: spanEnd, kind: name.kind, how: name.how, ids: [...name.ids] });
  }
  return hits;
}

function byPrecedence(a: MatchedName, b: MatchedName): number {
  const ways = WAY_ORDER.indexOf(a.name.how) - WAY_ORDER.indexOf(b.name.how);
  return ways === 0 ? b.spanEnd - a.spanEnd : ways;
}
