import type { PartyTable } from "../../../party.ts";
import type { Item } from "../../common/itemise.ts";
import { has, partyOf, type Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";

/** What can stand between a source and its verb: "the ministry later also said", "India has broken". */
const ADVERBS = new Set([
  "also",
  "later",
  "earlier",
  "then",
  "meanwhile",
  "now",
  "again",
  "still",
  "already",
  "first",
  "today",
  "yesterday",
  "alone",
  "itself",
  "himself",
  "herself",
  "themselves",
  "in",
  "turn",
  "since",
  "further",
  "for",
  "its",
  "part",
  "meantime",
  "thus",
  "even",
  "once",
  "more",
  "just",
  "too",
  "only",
  "alike",
]);
const BOUNDARY = [
  "COMMA",
  "COLON",
  "SEMICOLON",
  "QUOTE",
  "DASH",
  "BRACKET",
  "MARK",
  "THAT",
  "BUT",
  "WHEN",
  "WHICH",
  "IF",
  "SAY",
  "SAYING",
  "BREAK",
  "BREAKING",
  "ATTACK",
  "ATTACKING",
  "ACCUSE",
  "DENY",
  "BE",
  "HAVE",
  "AND",
  "MODAL",
  "DESPITE",
  "KILL",
  "KILLING",
  "COUNT",
  "VIOLATION",
];
const PREPOSITION = ["OF", "FOR", "IN", "TO", "ON", "FROM", "WITH", "BY", "AGAINST"];

/** The noun phrase before a verb: what says, counts or accuses. */
export function phraseBefore(items: readonly Item[], verb: number): Stretch | undefined {
  let to = verb - 1;
  while (to >= 0 && isAdverb(items[to])) to -= 1;
  if (has(items[to], "COMMA")) {
    const opening = openingComma(items, to);
    if (opening === undefined) return undefined;
    const head = phraseEndingAt(items, opening - 1);
    return head && { from: head.from, to: to - 1 };
  }
  return phraseEndingAt(items, to);
}

function isAdverb(item: Item | undefined): boolean {
  if (!item) return false;
  if (has(item, "HAVE", "PERIOD", "DO")) return true;
  return ADVERBS.has(item.text) || (has(item, "WORD") && item.text.endsWith("ly"));
}

/** "spokesman, Shota Utiashvili, said": the comma before the name. */
function openingComma(items: readonly Item[], closing: number): number | undefined {
  for (let at = closing - 1; at >= Math.max(1, closing - 9); at -= 1) {
    if (has(items[at], "COMMA")) return at;
    if (has(items[at], "SAY", "BREAK", "ATTACK", "COLON", "SEMICOLON")) return undefined;
  }
  return undefined;
}

function phraseEndingAt(items: readonly Item[], to: number): Stretch | undefined {
  let from = to;
  while (from >= 0 && !has(items[from], ...BOUNDARY)) from -= 1;
  from += 1;
  if (has(items[from], "BY")) return undefined;
  return from <= to ? { from, to } : undefined;
}

/** The noun phrase that begins at `from`: after "according to", "said", "quoted". */
export function phraseAfter(items: readonly Item[], from: number): Stretch | undefined {
  let to = from;
  while (to < items.length && to < from + 14 && !has(items[to], ...BOUNDARY)) to += 1;
  if (has(items[to], "COMMA") && has(items[to + 1], "NAME", "PERSON") && !hasParty(items, from, to))
    to += 2;
  return to > from ? { from, to: to - 1 } : undefined;
}

function hasParty(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some((item) => has(item, "PARTY", "PERSON"));
}

/** The body that a noun phrase names: the head, not what it speaks about ("the OSCE in Ukraine"). */
export function bodyIn(
  items: readonly Item[],
  { from, to }: Stretch,
  parties: PartyTable,
): string | undefined {
  const named = items
    .map((item, at) => ({ id: partyOf(item), at, item }))
    .filter(({ id, at }) => id !== undefined && at >= from && at <= to) as {
    id: string;
    at: number;
    item: Item;
  }[];
  if (named.length === 0) return undefined;
  const preposition = items.findIndex(
    (item, at) => at >= from && at <= to && has(item, ...PREPOSITION),
  );
  const head = named.findLast(({ at }) => preposition < 0 || at < preposition) ?? named[0];
  const person = named.find(({ item }) => has(item, "PERSON"));
  if (
    person &&
    head &&
    parties.rootOf(person.id) === parties.rootOf(head.id) &&
    has(head.item, "PERSON", "ADJECTIVAL")
  )
    return person.id;
  return head?.id;
}

/** A stretch in the words of the text. */
export function wordsOf(sentence: Sentence, { from, to }: Stretch): string {
  const start = sentence.items[from]?.start ?? sentence.start;
  const end = sentence.items[to]?.end ?? sentence.end;
  return sentence.text.slice(start - sentence.start, end - sentence.start);
}
