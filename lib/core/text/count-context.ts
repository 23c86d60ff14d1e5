import type { Qualifier, Rate } from "../claim.ts";
import type { ReadNumber } from "./number-value.ts";
import type { CountLexicon } from "./numbers.ts";
import { anyOf, WORD_CHARACTERS, WORD_END, WORD_START } from "./pattern.ts";

/** What the words around a number say about it. All texts in lower case. */
export interface CountContexts {
  /** The second number of a range may follow a hyphen. */
  isCount(text: string, number: ReadNumber, place?: "second"): boolean;
  qualifierBefore(text: string, start: number): { start: number; qualifier: Qualifier } | undefined;
  qualifierAfter(text: string, end: number): { end: number; qualifier: Qualifier } | undefined;
  /** Where the second number of a range would stand, and where the range begins. */
  rangeAfter(text: string, number: ReadNumber): { start: number; next: number } | undefined;
  rate(text: string, start: number, end: number): Rate | null;
}

/** How far around a number its context is looked for, in characters. */
const BEFORE = 32;
const AFTER = 48;
const RATE_WITHIN = 70;

export function compileContexts(lexicon: CountLexicon): CountContexts {
  const notCount = compileNotCount(lexicon);
  const before = new RegExp(`${WORD_START}(${anyOf(Object.keys(lexicon.before))})[ -]$`);
  const notBefore = Object.fromEntries(
    Object.entries(lexicon.notBefore ?? {}).map(([phrase, words]) => [
      phrase,
      new RegExp(`${WORD_START}(?:${anyOf(words)})$`),
    ]),
  );
  const after = new RegExp(`^ ?-?(${anyOf(Object.keys(lexicon.after))})${WORD_END}`);
  return {
    isCount: (text, number, place) => !notCount(text, number, place),
    qualifierBefore(text, start) {
      const found = before.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1];
      const qualifier = found === undefined ? undefined : lexicon.before[found];
      const isResult =
        found !== undefined &&
        notBefore[found]?.test(text.slice(Math.max(0, start - BEFORE), start - found.length - 2));
      return found && qualifier && !isResult
        ? { start: start - found.length - 1, qualifier }
        : undefined;
    },
    qualifierAfter(text, end) {
      const match = after.exec(text.slice(end, end + AFTER));
      const qualifier = match?.[1] === undefined ? undefined : lexicon.after[match[1]];
      return match && qualifier ? { end: end + match[0].length, qualifier } : undefined;
    },
    rangeAfter: compileRange(lexicon),
    rate: compileRate(lexicon),
  };
}

/** The shapes of what is no count, in the text before and after a number. */
function compileNotCount(
  lexicon: CountLexicon,
): (text: string, number: ReadNumber, place?: "second") => boolean {
  const month = anyOf(lexicon.months);
  const join = `(?:,| ?-| (?:${anyOf([...lexicon.to, ...lexicon.joiners])}))`;
  const otherDay = `${join} ?\\d{1,2}(?:st|nd|rd|th|\\.)?`;
  const afterIt = new RegExp(
    "^(?:" +
      [
        `(?: ?%|[°$€£]|-?[${WORD_CHARACTERS}]|[:/]\\d|[.,]\\d)`,
        `[ -](?:${anyOf(lexicon.units)})${WORD_END}`,
      ].join("|") +
      ")",
  );
  const dayOf = new RegExp(
    `^(?:st|nd|rd|th|\\.|º)?(?:${otherDay}){0,4},? (?:of |de |d')?(?:${month})${WORD_END}`,
  );
  const ofMonth = new RegExp(
    `${WORD_START}(?:${month})\\.? (?:\\d{1,2}(?:st|nd|rd|th)?(?:${otherDay}){0,4}${join} ?)?$`,
  );
  const plus = new RegExp(`^-(?:${anyOf(Object.keys(lexicon.after))})${WORD_END}`);
  const notLabel = lexicon.notLabel ? `(?<!${WORD_START}(?:${anyOf(lexicon.notLabel)}) )` : "";
  const beforeIt = new RegExp(
    "(?:" +
      [
        `${WORD_START}${notLabel}(?:${anyOf(lexicon.labels)}) `,
        `[$€£#№]\\s?|[${WORD_CHARACTERS}]-|\\d[-/.:]|[:.]`,
      ].join("|") +
      ")$",
  );
  const counted = new RegExp(
    `^(?: [${WORD_CHARACTERS}-]+)? (?:${anyOf(lexicon.counted)})${WORD_END}`,
  );
  const yearBefore = new RegExp(`${WORD_START}(?:${anyOf(lexicon.beforeYear)}) $`);
  const idiom = new RegExp(`${WORD_START}(?:${anyOf(lexicon.idioms)})${WORD_END}`, "g");
  return (text, { start, end: stop, bare, value }, place) => {
    const following = text.slice(stop, stop + AFTER);
    const preceding = text.slice(Math.max(0, start - BEFORE), start);
    if (value !== null && !Number.isInteger(value)) return true;
    if (bare && stop - start === 4 && /^(?:19|20)/.test(text.slice(start, stop)))
      return !counted.test(following) || yearBefore.test(preceding);
    // A day of a month is written in digits: "until June. Nine civilians" names none.
    const mayBeDay = bare && value !== null && value <= 31;
    if (mayBeDay && (dayOf.test(following) || ofMonth.test(preceding))) return true;
    if (afterIt.test(following) && !plus.test(following) && !isRangeTail(following)) return true;
    if (place !== "second" && beforeIt.test(preceding)) return true;
    return !bare && isInIdiom(text, start, stop, idiom);
  };
}

/** "10-12 attacks" is a range; "10-12-2016" is not. */
function isRangeTail(following: string): boolean {
  return /^-\d{1,6}(?:[ ,.]\d{3})*(?![\d.,:/-]*\d)(?!-?\p{L})/u.test(following);
}

function isInIdiom(text: string, start: number, end: number, idiom: RegExp): boolean {
  const from = Math.max(0, start - 12);
  const around = text.slice(from, end + 12);
  idiom.lastIndex = 0;
  for (let match = idiom.exec(around); match; match = idiom.exec(around))
    if (from + match.index < end && from + idiom.lastIndex > start) return true;
  return false;
}

function compileRange(lexicon: CountLexicon): CountContexts["rangeAfter"] {
  const joins = new RegExp(`^(?: ?- ?| (?:${anyOf(lexicon.to)}) )`);
  const change = new RegExp(`${WORD_START}(?:${anyOf(lexicon.change)}) $`);
  const pairs = lexicon.between.map(([open, link]) => ({
    open: new RegExp(`${WORD_START}(${open}) $`),
    link: ` ${link} `,
  }));
  return (text, { start, end }) => {
    const preceding = text.slice(Math.max(0, start - BEFORE), start);
    for (const { open, link } of pairs) {
      const opened = open.exec(preceding)?.[1];
      if (opened !== undefined && text.startsWith(link, end))
        return { start: start - opened.length - 1, next: end + link.length };
    }
    const join = joins.exec(text.slice(end, end + 12));
    if (!join || change.test(preceding)) return undefined;
    return { start, next: end + join[0].length };
  };
}

function compileRate(lexicon: CountLexicon): CountContexts["rate"] {
  const rates = anyOf(Object.keys(lexicon.rates));
  const stretch = anyOf(lexicon.notRate);
  const after = new RegExp(
    `^[^.;:\\d\\n]{0,${RATE_WITHIN}}?${WORD_START}(?<!${WORD_START}(?:${stretch}) )(${rates})${WORD_END}`,
  );
  return (text, _start, end) => {
    const found = after.exec(text.slice(end, end + RATE_WITHIN + 20))?.[1];
    return (found === undefined ? undefined : lexicon.rates[found]) ?? null;
  };
}
