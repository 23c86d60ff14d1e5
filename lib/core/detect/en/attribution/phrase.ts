import type { Item } from "../../common/itemise.ts";
import { has, hasOneOf, type Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";

type Items = readonly Item[];

/** What can stand between a source and its verb: "the ministry later also said", "India has broken". */
const ADVERB =
  /ly$|^(?:also|later|earlier|then|meanwhile|now|again|still|already|first|today|yesterday|alone|itself|himself|herself|themselves|in|turn|since|further|for|its|part|meantime|thus|even|once|more|just|too|only|alike|each|both|instead|however|afterwards|always|often|so|far|all)$/;

/** Where a noun phrase ends. */
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
  "KEEP",
  "COMMIT",
  "TALLY",
  "KILLED",
  "INJURED",
  "IT",
];

function isAdverb(item: Item | undefined): boolean {
  if (!item) return false;
  if (has(item, "HAVE", "PERIOD", "DO", "NOT")) return true;
  return ADVERB.test(item.text) && !has(item, "BODY", "PARTY");
}

/** "the Turkish part | recorded", and not "for its part" */
function isBodyPart(items: Items, at: number): boolean {
  return items[at]?.text === "part" && has(items[at - 1], "NAME", "ADJECTIVAL");
}

/** The noun phrase before a verb: what says, counts or accuses. */
export function phraseBefore(items: Items, verb: number): Stretch | undefined {
  let to = verb - 1;
  while (to >= 0 && isAdverb(items[to]) && !isBodyPart(items, to)) to -= 1;
  if (to < 0) return undefined;
  if (has(items[to], "TO", "AND", "BUT")) return subjectOfClause(items, to);
  if (
    items[verb]?.text.endsWith("ing") &&
    has(items[to], "WHEN", "COMMA", "BY", "IN", "WITH", "FOR")
  )
    return subjectOfClause(items, to);
  if (has(items[to], "WHICH"))
    return phraseEndingAt(items, has(items[to - 1], "COMMA") ? to - 2 : to - 1);
  if (has(items[to], "PRONOUN", "IT")) return { from: to, to };
  if (!has(items[to], "COMMA"))
    return antecedent(items, to) ?? subjectOfDeed(items, phraseEndingAt(items, to));
  const aside = asideOfSpeech(items, to);
  if (aside !== undefined) return phraseEndingAt(items, aside - 1);
  const opening = openingComma(items, to);
  if (opening === undefined) return undefined;
  const head = phraseEndingAt(items, opening - 1);
  // "the ministry, which sits in Beirut, said": what is told of it does not name it.
  if (has(items[opening + 1], "WHICH")) return head;
  return head && { from: head.from, to: to - 1 };
}

/** "the ministry has | released a statement accusing": a deed names no source, but has a subject. */
function subjectOfDeed(items: Items, phrase: Stretch | undefined): Stretch | undefined {
  if (!phrase) return undefined;
  const [first, second] = [items[phrase.from], items[phrase.from + 1]];
  const isDeed =
    has(first, "WORD") &&
    /[^e]ed$/.test(first?.text ?? "") &&
    has(second, "THE", "DETERMINER", "POSSESSOR");
  return isDeed ? phraseBefore(items, phrase.from) : phrase;
}

/** "called in a diplomat to complain", "did not answer but said": the subject stands at the head of the clause. */
function subjectOfClause(items: Items, before: number): Stretch | undefined {
  let from = before;
  while (from > 0 && !has(items[from - 1], "COLON", "SEMICOLON", "QUOTE", "MARK", "DASH", "COMMA"))
    from -= 1;
  const first = phraseAfter(items, from);
  return first && first.to < before ? first : undefined;
}

/** "spokesman, Shota Utiashvili, said": the comma before the name. */
function openingComma(items: Items, closing: number): number | undefined {
  for (let at = closing - 1; at >= Math.max(1, closing - 12); at -= 1) {
    if (has(items[at], "COMMA")) return at;
    if (has(items[at], "SAY", "BREAK", "ATTACK", "COLON", "SEMICOLON")) return undefined;
  }
  return undefined;
}

/** "the army, he said, had registered": the comma before the aside. */
function asideOfSpeech(items: Items, closing: number): number | undefined {
  for (let at = closing - 1; at >= Math.max(1, closing - 4); at -= 1)
    if (has(items[at], "COMMA"))
      return has(items[at + 1], "PRONOUN", "IT", "SAY") &&
        items.slice(at, closing).some((item) => has(item, "SAY"))
        ? at
        : undefined;
  return undefined;
}

/** "The mission that watches the truce has ruled": the mission, whatever it watches. */
function antecedent(items: Items, to: number): Stretch | undefined {
  const first = phraseEndingAt(items, to)?.from ?? 0;
  const from = WATCHES.test(items[first - 1]?.text ?? "") ? first - 1 : first;
  if (!has(items[from - 1], "THAT", "WHICH") || !has(items[from - 2], "BODY", "PARTY"))
    return undefined;
  const verb = items[from]?.text ?? "";
  return WATCHES.test(verb) || /^(?:leads|runs)$/.test(verb)
    ? phraseEndingAt(items, from - 2)
    : undefined;
}

/** What a monitor does. */
export const WATCHES =
  /^(?:oversees?|oversaw|watch(?:es|ed)?|monitor(?:s|ed|ing)?|observes?|supervis(?:es?|ed|ing)|track(?:s|ed)?|polic(?:es?|ed|ing))$/;

function phraseEndingAt(items: Items, last: number): Stretch | undefined {
  const to = (beforeTopic(items, last) ?? last + 1) - 1;
  let from = to + 1;
  // "in what the president called a breach"
  while (
    from > 0 &&
    !hasOneOf(items[from - 1], BOUNDARY) &&
    !has(items[from - 1], "PERIOD") &&
    items[from - 1]?.text !== "what"
  )
    from -= 1;
  if (from > to || has(items[from], "BY")) return undefined;
  // "the commission on violations of the agreement"
  if (
    has(items[from], "OF") &&
    has(items[from - 1], "VIOLATION") &&
    has(items[to], "TRUCE", "AGREEMENT")
  )
    return phraseEndingAt(items, from - 2);
  return { from: behindPlace(items, from, to) ?? startOfList(items, from), to };
}

/** "the commission on Syrian truce violations | registered": what a body is for is part of its name. */
export function beforeTopic(items: Items, to: number): number | undefined {
  if (!has(items[to], "VIOLATION")) return undefined;
  let at = to - 1;
  while (at > to - 5 && has(items[at], "TRUCE", "PARTY", "WORD", "NAME", "AGREEMENT", "DETERMINER"))
    at -= 1;
  // "for the control of ..."
  if (has(items[at], "OF") && has(items[at - 1], "WORD", "REPORT", "VIEW"))
    at = has(items[at - 2], "THE") ? at - 3 : at - 2;
  const isBody =
    has(items[at - 1], "BODY") ||
    (has(items[at - 1], "PARTY") &&
      /(?:commission|committee|mechanism)$/.test(items[at - 1]?.text ?? ""));
  return has(items[at], "ON", "OF", "FOR", "INTO") && isBody ? at : undefined;
}

/** "by rebels in Syria the report said": texts that have lost their commas. "In Tbilisi the ministry" is one of that place. */
function behindPlace(items: Items, from: number, to: number): number | undefined {
  for (let at = to; at > from + 2; at -= 1) {
    if (
      has(items[at], "THE", "DETERMINER", "POSSESSOR") &&
      has(items[at - 1], "PARTY", "PLACE", "NAME") &&
      has(items[has(items[at - 2], "THE") ? at - 3 : at - 2], "IN", "ON", "BY", "FROM", "OF")
    )
      return at;
  }
  return undefined;
}

/** "Yemen, Saudi Arabia and the Emirates": the phrase begins with the first of a list of parties. */
function startOfList(items: Items, from: number): number {
  let start = from;
  if (!has(items[start - 1], "AND")) return from;
  for (let at = start - 2; at >= 0; at -= 1) {
    if (has(items[at], "PARTY")) start = at;
    else if (!has(items[at], "COMMA", "THE", "POSSESSIVE")) break;
  }
  return start;
}

/** The noun phrase that begins at `from`: after "according to", "said", "quoted". */
export function phraseAfter(items: Items, from: number): Stretch | undefined {
  let to = from;
  while (to < items.length && to < from + 14 && !hasOneOf(items[to], BOUNDARY)) to += 1;
  if (has(items[to], "IT") && to === from) return { from, to };
  const hasName = items.slice(from, to).some((item) => has(item, "PARTY", "PERSON"));
  if (has(items[to], "COMMA") && has(items[to + 1], "NAME", "PERSON") && !hasName) to += 2;
  return to > from ? { from, to: to - 1 } : undefined;
}

/** A stretch in the words of the text. */
export function wordsOf(sentence: Sentence, { from, to }: Stretch): string {
  const start = sentence.items[from]?.start ?? sentence.start;
  const end = sentence.items[to]?.end ?? sentence.end;
  return sentence.text.slice(start - sentence.start, end - sentence.start);
}

/** All of a sentence. */
export function whole({ items }: Sentence): Stretch {
  return { from: 0, to: items.length - 1 };
}
