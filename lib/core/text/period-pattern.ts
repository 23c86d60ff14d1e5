import type { FoundPeriod, PeriodExpression, PeriodLexicon, Point, Unit } from "./dates.ts";
import { anyOf, WORD_END } from "./pattern.ts";
import { compilePeriodStarts } from "./period-start.ts";
import type { Words } from "./word.ts";
import { compilePoints, type PointReader } from "./period-point.ts";

export interface PeriodReader {
  find(text: string, words: Words): FoundPeriod[];
}

export function compilePeriods(lexicon: PeriodLexicon): PeriodReader {
  const points = compilePoints(lexicon);
  const starts = compilePeriodStarts(lexicon);
  const matchers = compileMatchers(lexicon, points);
  return {
    find(text, words) {
      const found: FoundPeriod[] = [];
      let from = 0;
      for (const { at, rows } of starts.find(words)) {
        const start = words.starts[at] as number;
        const match = start < from ? undefined : firstMatch(words.lower, start, { rows, matchers });
        if (!match) continue;
        const { row, end, groups } = match;
        if (lexicon.capitalMonths && hasSmallMonth(text.slice(start, end), lexicon)) continue;
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

/** One pattern a row: an alternation of all of them would make sixty groups for every match. */
function compileMatchers(lexicon: PeriodLexicon, points: PointReader): RegExp[] {
  const open = { ...points, source: points.openSource };
  return lexicon.patterns.map(([kind, , pattern]) => {
    const source = expand(pattern, lexicon, kind === "between" ? open : points);
    return new RegExp(`(?:${source})${WORD_END}(?!-\\d)`, "y");
  });
}

function firstMatch(
  text: string,
  start: number,
  { rows, matchers }: { rows: readonly number[]; matchers: readonly RegExp[] },
): { row: number; end: number; groups: Groups } | undefined {
  for (const row of rows) {
    const matcher = matchers[row] as RegExp;
    matcher.lastIndex = start;
    const match = matcher.exec(text);
    if (match) return { row, end: matcher.lastIndex, groups: match.groups ?? {} };
  }
  return undefined;
}

function hasSmallMonth(phrase: string, lexicon: PeriodLexicon): boolean {
  return phrase.split(/[^\p{L}]+/u).some((word) => word in lexicon.months && word.length > 2);
}

/** Fills the placeholders. */
function expand(pattern: string, lexicon: PeriodLexicon, points: PointReader): string {
  const parts: Record<string, string> = {
    n: `(?<n>\\d{1,3}|${anyOf(Object.keys(lexicon.numbers))})`,
    unit: `(?<unit>${anyOf(Object.keys(lexicon.units))})`,
    a: `(?<a>${points.source})`,
    b: `(?<b>${points.source})`,
    date: `(?<a>${points.dateSource})`,
    year: `(?<year>(?:19|20)\\d\\d)`,
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
  const a = points.read(groups.a ?? "");
  const b = points.read(groups.b ?? "");
  const point = a ?? b;
  const closed = point && !isOpen(point) ? point : undefined;
  const unit: Unit = lexicon.units[groups.unit ?? ""] ?? "day";
  const count = readNumber(groups.n, lexicon);
  const position = lexicon.ordinals[groups.ordinal ?? ""];
  const build: Record<Kind, () => PeriodExpression | undefined> = {
    at: () => closed && { kind: "at", at: closed },
    since: () => closed && { kind: "since", from: closed },
    until: () => closed && { kind: "until", to: closed },
    between: () => a && b && between(a, b),
    last: () => ({ kind: "last", count, unit }),
    preceding: () => ({ kind: "preceding", count, unit }),
    first: () => ({ kind: "first", count: position ?? count, unit }),
    previous: () => ({ kind: "previous", unit }),
    this: () => ({ kind: "this", unit }),
    nth: () => ({ kind: "nth", position: position ?? count, unit }),
    "before-truce": () => ({ kind: "before-truce", count, unit }),
    lasting: () => ({ kind: "lasting", count: position ?? count, unit }),
    same: () => ({ kind: "same" }),
    earlier: () => ({ kind: "earlier", count, unit }),
    later: () => ({ kind: "later", count, unit }),
    "part-of-day": () => ({ kind: "part-of-day" }),
    daily: () => ({ kind: "daily" }),
    "so-far": () => ({ kind: "so-far" }),
    "since-truce": () => ({ kind: "since-truce", on: closed ?? null }),
    overnight: () => ({ kind: "overnight", to: closed ?? null }),
    weekend: () => ({ kind: "weekend" }),
    part: () => (groups.n === undefined ? toPart(groups, lexicon) : toFirstMonths(count, groups)),
  };
  return build[kind]();
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
    return { ...point, year: point.year ?? other.year };
  if (point.kind !== "date" || (other.kind !== "date" && other.kind !== "month")) return point;
  return { ...point, month: point.month ?? other.month, year: point.year ?? other.year };
}

function readNumber(word: string | undefined, lexicon: PeriodLexicon): number {
  if (word === undefined) return 1;
  return lexicon.numbers[word] ?? Number(word);
}

/** "the first six months of 2020": a half of it. */
function toFirstMonths(count: number, { year }: Groups): PeriodExpression | undefined {
  if (count < 1 || count > 12) return undefined;
  return { kind: "part", part: 1, of: 12 / count, year: year === undefined ? null : Number(year) };
}

function toPart(groups: Groups, lexicon: PeriodLexicon): PeriodExpression | undefined {
  const part = lexicon.ordinals[groups.ordinal ?? ""];
  const of = lexicon.parts[groups.part ?? ""];
  const year = groups.year;
  if (part === undefined || of === undefined || part > of) return undefined;
  return { kind: "part", part, of, year: year === undefined ? null : Number(year) };
}
