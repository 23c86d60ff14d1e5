import type { Item } from "../../common/itemise.ts";
import { has, type Pattern, type Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Attribution } from "../../rule.ts";

/** An attribution whose source is still words. */
export type Cue = Omit<Attribution, "source">;

/** One way in which English names a source. */
export interface Sieve {
  /** Where none of them can match there is nothing to read. */
  forms: readonly Pattern[];
  read: (sentence: Sentence) => Cue[];
}

export function isActor(item: Item): boolean {
  return has(item, "PARTY", "PERSON", "BODY");
}

/** "White Helmets: regime attacked Idlib 6,422 times; Damascus: ..." */
export function colon(sentence: Sentence): Cue[] {
  const { items } = sentence;
  const cues: Cue[] = [];
  for (let from = 0; from < items.length;) {
    const next = items.findIndex((item, i) => i > from && has(item, "SEMICOLON"));
    const end = next < 0 ? items.length : next;
    const cue = colonIn(sentence, from, end);
    if (cue) cues.push(cue);
    from = end + 1;
  }
  return cues;
}

function colonIn(sentence: Sentence, start: number, end: number): Cue | undefined {
  const { items } = sentence;
  const at = items.findIndex((item, i) => i > start && i < start + 9 && has(item, "COLON"));
  if (at < 0 || at >= end - 1) return undefined;
  const dash = items.slice(start, at).findLastIndex((item) => has(item, "DASH"));
  const phrase = { from: start + dash + 1, to: at - 1 };
  const before = items.slice(phrase.from, at);
  if (!before.some(isActor)) return undefined;
  if (before.some((item) => has(item, ...CLAUSE)) || isTopic(before)) return undefined;
  if (sentence.where === "text" && isDateline(sentence, phrase)) return undefined;
  return {
    sieve: "colon",
    phrase,
    cue: { from: at, to: at },
    scope: { from: at + 1, to: end - 1 },
  };
}

/** "RAWALPINDI: ...": where the paper wrote it, in capitals; an abbreviation is no town. */
function isDateline({ items, text, start }: Sentence, { from, to }: Stretch): boolean {
  const first = items[from];
  if (from > 0 || to > 1 || !first?.hit || items[to]?.end === undefined) return false;
  const words = text.slice(0, (items[to]?.end ?? start) - start);
  return (
    words.length > 4 &&
    words === words.toUpperCase() &&
    first.hit.how !== "person" &&
    TOWN.test(words)
  );
}
/** An abbreviation has no vowel between each two letters; a town has one in every syllable. */
const TOWN = /^(?:[A-Z][A-Z' -]*[AEIOU][A-Z' -]*){1}$/;

/** What makes a clause of the words before a colon. */
const CLAUSE = ["SAY", "BREAK", "ATTACK", "COMMA", "ACCUSE", "DENY", "HAVE", "MODAL", "KILL"];

/** "Doha deal: ...", "Eastern Ukraine: ...": what is spoken of, not who speaks. */
function isTopic(before: readonly Item[]): boolean {
  return (
    has(before.at(-1), "TRUCE", "AGREEMENT") ||
    (before.length <= 2 &&
      /^(?:east|west|north|south|rural|occupied|central)/.test(before[0]?.text ?? ""))
  );
}

/** "... 12 times in a day - JFO HQ", "80 breaches in nine days: Gaza authorities" */
export function dash(sentence: Sentence): Cue[] {
  const { items } = sentence;
  const at = items.findLastIndex((item) => has(item, "DASH", "COLON"));
  if (
    at <= 2 ||
    items.length - at > 8 ||
    items.slice(at).some((item) => has(item, "COUNT", "VIOLATION", "BREAK", "ATTACK"))
  )
    return [];
  if (!items.slice(at + 1).some((item) => has(item, "PARTY", "PERSON"))) return [];
  const phrase = { from: at + 1, to: items.length - 1 };
  return [
    {
      sieve: "dash",
      phrase,
      cue: { from: at, to: at },
      scope: { from: 0, to: at - 1 },
    },
  ];
}
