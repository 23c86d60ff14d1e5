import type { FoundPeriod, PeriodExpression, PeriodLexicon, Point, Unit } from "./dates.ts";
import { anyOf, WORD_END } from "./pattern.ts";
import { needsOfPeriod } from "./period-needs.ts";
import { filePeriodWords } from "./period-words.ts";
import { compilePeriodStarts, type PeriodStart } from "./period-start.ts";
import type { Words } from "./word.ts";
import { compilePoints, readYear, yearSource, type PointReader } from "./period-point.ts";

export interface PeriodReader {
  find(text: string, words: Words): FoundPeriod[];
}

export function compilePeriods(lexicon: PeriodLexicon): PeriodReader {
  const points = compilePoints(lexicon);
  const needed = filePeriodWords(lexicon.patterns.map(([, , pattern]) => pattern));
  const starts = compilePeriodStarts(lexicon, needed.meets);
  const matchers = compileMatchers(lexicon, points, needed.needs);
  const smallMonth = compileSmallMonth(lexicon);
  return {
    find(text, words) {
      const found: FoundPeriod[] = [];
      let from = 0;
      for (const begins of starts.find(words)) {
        const start = words.starts[begins.at] as number;
        const match = start < from ? undefined : firstMatch(words.lower, start, begins, matchers);
        if (!match) continue;
        const { row, end, groups } = match;
        if (lexicon.capitalMonths && smallMonth.test(text.slice(start, end))) continue;
        from = end;
        const kind = lexicon.patterns[row]?.[0] ?? "at";
        const expression = toExpression(kind, groups, lexicon, points);
        if (expression) found.push({ start, end, expression });
      }
      return found;
    },
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** One pattern of the lexicon, and what it cannot match without. */
interface Matcher {
  needs: number;
  pattern: RegExp;
}

/** One pattern a row: an alternation of all of them would make sixty groups for every match. */
function compileMatchers(
  lexicon: PeriodLexicon,
  points: PointReader,
  words: readonly number[],
): Matcher[] {
  const open = { ...points, source: points.openSource };
  return lexicon.patterns.map(([kind, , pattern], row) => {
    const source = expand(pattern, lexicon, kind === "between" ? open : points);
    return {
      needs: needsOfPeriod(pattern) | (words[row] ?? 0),
      pattern: new RegExp(`(?:${source})${WORD_END}(?!-\\d)`, "y"),
    };
  });
}

function firstMatch(
  text: string,
  start: number,
  { rows, near }: PeriodStart,
  matchers: readonly Matcher[],
): { row: number; end: number; groups: Groups } | undefined {
  for (const row of rows) {
    const { needs, pattern } = matchers[row] as Matcher;
    if ((needs & near) !== needs) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { row, end: pattern.lastIndex, groups: match.groups ?? {} };
  }
  return undefined;
}

/** A month in small letters; "may" and "march" are none. Abbreviations of two letters are not looked at. */
function compileSmallMonth({ months }: PeriodLexicon): RegExp {
  const names = anyOf(Object.keys(months).filter((name) => name.length > 2));
  return new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, "u");
}

/** Fills the placeholders. */
function expand(pattern: string, lexicon: PeriodLexicon, points: PointReader): string {
  const parts: Record<string, string> = {
    n: `(?<n>\\d{1,3}|${anyOf(Object.keys(lexicon.numbers))})`,
    unit: `(?<unit>${anyOf(Object.keys(lexicon.units))})`,
    a: `(?<a>${points.source})`,
    b: `(?<b>${points.source})`,
    date: `(?<a>${points.dateSource})`,
    year: `(?<year>${yearSource(lexicon)})`,
    part: `(?<part>${anyOf(Object.keys(lexicon.parts))})`,
    ordinal: `(?<ordinal>${anyOf(Object.keys(lexicon.ordinals))})`,
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

type Kind = PeriodExpression["kind"];

function toExpression(
  kind: Kind,
  groups: Groups,
  lexicon: PeriodLexicon,
  points: PointReader,
): PeriodExpression | undefined {
  if (isWhole(kind)) return { kind };
  const a = groups.a === undefined ? undefined : points.read(groups.a);
  const b = groups.b === undefined ? undefined : points.read(groups.b);
  const point = a ?? b;
  const closed = point && !isOpen(point) ? point : undefined;
  const unit: Unit = lexicon.units[groups.unit ?? ""] ?? "day";
  const position = lexicon.ordinals[groups.ordinal ?? ""];
  const count = readNumber(groups.n, lexicon) * (lexicon.multiples?.[groups.unit ?? ""] ?? 1);
  if (isOfUnit(kind)) return { kind, unit } as PeriodExpression;
  if (isCounted(kind)) return { kind, count, unit } as PeriodExpression;
  switch (kind) {
    case "at":
      return closed && { kind, at: closed };
    case "since":
      return closed && { kind, from: closed };
    case "until":
    case "truce-to":
    case "year-to":
      return closed && { kind, to: closed };
    case "ending":
      return closed && { kind, count, unit, to: closed };
    case "beginning":
      return closed && { kind, count, unit, from: closed };
    case "slice":
      return closed && toSlice(groups, { position, count, unit, of: closed });
    case "between":
      return a && b && between(a, b);
    case "first":
    case "lasting":
      return { kind, count: position === undefined || position === 1 ? count : position, unit };
    case "nth":
      return { kind, position: position ?? count, unit };
    case "since-truce":
      return { kind, on: closed ?? null };
    case "overnight":
      return { kind, to: (b && !isOpen(b) ? b : closed) ?? null };
    case "part":
      return groups.n === undefined
        ? toPart(groups, lexicon)
        : toMonths(count, position === 0, readYear(groups.year, lexicon));
    default:
      return kind satisfies never;
  }
}

const WHOLE = [
  "since-then",
  "same",
  "part-of-day",
  "daily",
  "reporting",
  "so-far",
  "weekend",
] as const;

/** Does the kind say all? */
function isWhole(kind: Kind): kind is (typeof WHOLE)[number] {
  return WHOLE.some((whole) => whole === kind);
}

const OF_UNIT = ["until-end", "previous", "since-previous", "whole", "last-of", "this"] as const;

/** Does the kind with its unit say all? */
function isOfUnit(kind: Kind): kind is (typeof OF_UNIT)[number] {
  return OF_UNIT.some((ofUnit) => ofUnit === kind);
}

const COUNTED = [
  "last",
  "preceding",
  "before-truce",
  "before-that",
  "earlier",
  "later",
  "ago",
] as const;

/** So many units, and nothing else? */
function isCounted(kind: Kind): kind is (typeof COUNTED)[number] {
  return COUNTED.some((counted) => counted === kind);
}

/** A day without its month means nothing alone. */
function isOpen(point: Point): boolean {
  return point.kind === "date" && point.month === null;
}

/** "between 15 and 21 March 2020", "from August 7 to 10": one end lends the other what it lacks. */
function between(a: Point, b: Point): PeriodExpression | undefined {
  const from = lend(a, b);
  const to = lend(b, a);
  return isOpen(from) || isOpen(to) ? undefined : { kind: "between", from, to };
}

function lend(point: Point, other: Point): Point {
  if (point.kind === "month" && (other.kind === "month" || other.kind === "date"))
    return { ...point, ...yearOf(point, other) };
  if (point.kind !== "date" || (other.kind !== "date" && other.kind !== "month")) return point;
  return { ...point, month: point.month ?? other.month, ...yearOf(point, other) };
}

type DatePoint = Extract<Point, { kind: "date" | "month" }>;

function yearOf(own: DatePoint, other: DatePoint): Pick<DatePoint, "year" | "yearsAgo"> {
  const { year, yearsAgo } = own.year === null && own.yearsAgo === undefined ? other : own;
  return yearsAgo === undefined ? { year } : { year, yearsAgo };
}

function readNumber(word: string | undefined, lexicon: PeriodLexicon): number {
  if (word === undefined) return 1;
  return lexicon.numbers[word] ?? Number(word);
}

/** "the first six months of 2020": a half of it. */
function toMonths(
  count: number,
  areLast: boolean,
  year: ReturnType<typeof readYear>,
): PeriodExpression | undefined {
  if (count < 1 || count > 12) return undefined;
  const of = 12 / count;
  return { kind: "part", part: areLast ? of : 1, of, ...year };
}

function toSlice(
  { part }: Groups,
  { position = 1, count, unit, of }: { position?: number; count: number; unit: Unit; of: Point },
): PeriodExpression {
  return {
    kind: "slice",
    position,
    count,
    unit: part === undefined ? unit : "half",
    of,
  };
}

function toPart(groups: Groups, lexicon: PeriodLexicon): PeriodExpression | undefined {
  const position = lexicon.ordinals[groups.ordinal ?? ""];
  const of = lexicon.parts[groups.part ?? ""];
  if (position === undefined || of === undefined || position > of) return undefined;
  const part = position === 0 ? of : position;
  return { kind: "part", part, of, ...readYear(groups.year, lexicon) };
}
