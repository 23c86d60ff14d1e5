import { MAX_COUNT, type Qualifier, type Rate } from "../claim.ts";
import { compileContexts, type CountContexts } from "./count-context.ts";
import type { KnownWord } from "./known-word.ts";
import { readWords, type Words } from "./word.ts";
import { compileNumbers, type NumberReader, type ReadNumber } from "./number-value.ts";

/** A number of things in a text. */
export interface FoundCount {
  /** With its qualifier and the rest of a range: "at least 12", "between 12 and 15". */
  start: number;
  end: number;
  /** Null where the text gives no number ("dozens"). */
  value: number | null;
  valueMax: number | null;
  qualifier: Qualifier;
  /** Where the words around it give a rate ("13 people a day"). */
  per: Rate | null;
  /** A number of times by itself: "twice". */
  times: boolean;
}

/** How a language writes counts. All words in lower case, apostrophes straight. */
export interface CountLexicon {
  /** Words for 0 to 900, by value: "twelve", "twenty", "двести". */
  numbers: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: "hundred", "thousand", "dozen", "lakh". */
  scales: Readonly<Record<string, number>>;
  /** Words that may join the parts of one number: "and". */
  joiners: readonly string[];
  /** Whole phrases: "half a million", "a hundred". */
  fixed: Readonly<Record<string, number>>;
  /** "twice". */
  times: Readonly<Record<string, number>>;
  /** "dozens", "several": a count without a number. */
  vague: readonly string[];
  /** What stands before a number: "at least", "more than". */
  before: Readonly<Record<string, Qualifier>>;
  /** Words after which one of those says where a number came to: "has gone" before "up to". */
  notBefore?: Readonly<Record<string, readonly string[]>>;
  /** What stands after it: "or more". */
  after: Readonly<Record<string, Qualifier>>;
  /** What opens and joins a range: [["between", "and"]]. */
  between: readonly (readonly [string, string])[];
  /** What joins a range without an opening: "to", "or". */
  to: readonly string[];
  /** Before the first number these make "to" a change, no range: "from 12 to 15". */
  change: readonly string[];
  rates: Readonly<Record<string, Rate>>;
  /** Before a rate these make it a stretch of time: "in a day". */
  notRate: readonly string[];
  months: readonly string[];
  /** After a number these make it a measure: "hours", "percent", "mm", "pm". */
  units: readonly string[];
  /** Before a number these make it a name: "resolution", "article", "aged". */
  labels: readonly string[];
  /** Before one of those these say that it is none: "the previous" before "day". */
  notLabel?: readonly string[];
  /** After a number of four digits these tell that it is no year: "violations". */
  counted: readonly string[];
  /** Before four digits these tell that they are a year all the same: "in", "the". */
  beforeYear: readonly string[];
  /** Phrases with a number word that count nothing: "no one", "one another", "one of". */
  idioms: readonly string[];
}

interface Compiled {
  numbers: NumberReader;
  contexts: CountContexts;
}
const compiled = new WeakMap<CountLexicon, Compiled>();

/**
 * All counts of a text, in its order. Ordinals, years, times of day, dates, ages, calibres and measures are none.
 * `words` are those of the text, where the caller has read them already; only those `from` one `to` before
 * another are looked at.
 */
export function findCounts(
  text: string,
  lexicon: CountLexicon,
  words: Words = readWords(text),
  { from, to }: { from: number; to: number } = { from: 0, to: words.known.length },
): FoundCount[] {
  const reader = readerOf(lexicon);
  const { lower, known, starts } = words;
  const counts: FoundCount[] = [];
  let done = 0;
  for (let position = from; position < to; position += 1) {
    if (!reader.numbers.beginsWith(known[position] as KnownWord)) continue;
    const start = starts[position] as number;
    const number = start < done ? undefined : reader.numbers.at(lower, start);
    if (!number) continue;
    const count = readCount(lower, number, reader);
    if (count && (count.valueMax ?? count.value ?? 0) <= MAX_COUNT) counts.push(count);
    done = Math.max(number.end, count?.end ?? 0);
  }
  return counts;
}

function readerOf(lexicon: CountLexicon): Compiled {
  const ready = compiled.get(lexicon);
  if (ready) return ready;
  const reader = { numbers: compileNumbers(lexicon), contexts: compileContexts(lexicon) };
  compiled.set(lexicon, reader);
  return reader;
}

function readCount(
  text: string,
  number: ReadNumber,
  { numbers, contexts }: Compiled,
): FoundCount | undefined {
  if (isPadded(text, number.start) || !contexts.isCount(text, number)) return undefined;
  const range = readRange(text, number, { numbers, contexts });
  const whole = range ?? { start: number.start, end: number.end, max: null };
  const before = contexts.qualifierBefore(text, whole.start);
  const after = contexts.qualifierAfter(text, whole.end);
  const start = before?.start ?? whole.start;
  const end = after?.end ?? whole.end;
  return {
    start,
    end,
    value: number.value,
    valueMax: whole.max,
    qualifier:
      number.value === null ? "vague" : range ? "range" : ((before ?? after)?.qualifier ?? "exact"),
    per: contexts.rate(text, start, end),
    times: number.times,
  };
}

/** "022017", a day and a year that ran together: nobody counts with a nought in front. */
function isPadded(text: string, start: number): boolean {
  return text.charAt(start) === "0" && isDigit(text.charCodeAt(start + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readRange(
  text: string,
  first: ReadNumber,
  { numbers, contexts }: Compiled,
): { start: number; end: number; max: number } | undefined {
  if (first.value === null || first.times) return undefined;
  const link = contexts.rangeAfter(text, first);
  if (!link) return undefined;
  const second = numbers.at(text, link.next);
  if (!second || second.value === null || second.value <= first.value) return undefined;
  if (!contexts.isCount(text, second, "second")) return undefined;
  return { start: link.start, end: second.end, max: second.value };
}
