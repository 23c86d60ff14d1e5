import type { FoundPeriod, PeriodExpression, PeriodLexicon, Point, Unit } from "./dates.ts";
import { toLowerSameLength } from "./numbers.ts";
import { anyOf } from "./pattern.ts";
import { compilePoints, type PointReader } from "./period-point.ts";

export interface PeriodReader {
  find(text: string): FoundPeriod[];
}

/** One alternation of all patterns; group p<i> tells which of them matched. */
export function compilePeriods(lexicon: PeriodLexicon): PeriodReader {
  const points = compilePoints(lexicon);
  const sources = lexicon.patterns.map(([kind, pattern], i) =>
    expand(
      pattern,
      i,
      lexicon,
      kind === "between" ? { ...points, source: points.openSource } : points,
    ),
  );
  const search = new RegExp(
    `(?<![\\p{L}\\p{M}\\d])(?:${sources.join("|")})(?![\\p{L}\\p{M}\\d]|-\\d)`,
    "gu",
  );
  return {
    find(text) {
      const lower = toLowerSameLength(text);
      const found: FoundPeriod[] = [];
      for (const match of lower.matchAll(search)) {
        const groups = match.groups ?? {};
        const row = lexicon.patterns.findIndex((_, i) => groups[`p${i}`] !== undefined);
        const kind = lexicon.patterns[row]?.[0];
        if (kind === undefined) continue;
        const start = match.index;
        const end = start + match[0].length;
        if (lexicon.capitalMonths && hasSmallMonth(text.slice(start, end), lexicon)) continue;
        const get = (name: string): string | undefined => groups[`${name}${row}`];
        const expression = toExpression(kind, get, lexicon, points);
        if (expression) found.push({ start, end, expression });
      }
      return found;
    },
  };
}

function hasSmallMonth(phrase: string, lexicon: PeriodLexicon): boolean {
  return phrase.split(/[^\p{L}]+/u).some((word) => word in lexicon.months && word.length > 2);
}

/** Fills the placeholders; every group gets the number of its row, as names must not repeat. */
function expand(pattern: string, row: number, lexicon: PeriodLexicon, points: PointReader): string {
  const parts: Record<string, string> = {
    n: `(?<n${row}>\\d{1,3}|${anyOf(Object.keys(lexicon.numbers))})`,
    unit: `(?<unit${row}>${anyOf(Object.keys(lexicon.units))})`,
    a: `(?<a${row}>${points.source})`,
    b: `(?<b${row}>${points.source})`,
    date: `(?<a${row}>${points.dateSource})`,
    year: `(?<year${row}>(?:19|20)\\d\\d)`,
    part: `(?<part${row}>${anyOf(Object.keys(lexicon.parts))})`,
    ordinal: `(?<ordinal${row}>${anyOf(Object.keys(lexicon.ordinals))})`,
  };
  const source = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
  return `(?<p${row}>${source})`;
}

type Get = (name: string) => string | undefined;
type Kind = PeriodExpression["kind"];

function toExpression(
  kind: Kind,
  get: Get,
  lexicon: PeriodLexicon,
  points: PointReader,
): PeriodExpression | undefined {
  const a = points.read(get("a") ?? "");
  const b = points.read(get("b") ?? "");
  const point = a ?? b;
  const closed = point && !isOpen(point) ? point : undefined;
  const unit: Unit = lexicon.units[get("unit") ?? ""] ?? "day";
  const count = readNumber(get("n"), lexicon);
  const build: Record<Kind, () => PeriodExpression | undefined> = {
    at: () => closed && { kind: "at", at: closed },
    since: () => closed && { kind: "since", from: closed },
    until: () => closed && { kind: "until", to: closed },
    between: () => a && b && between(a, b),
    last: () => ({ kind: "last", count, unit }),
    first: () => ({ kind: "first", count, unit }),
    previous: () => ({ kind: "previous", unit }),
    this: () => ({ kind: "this", unit }),
    "since-truce": () => ({ kind: "since-truce", on: closed ?? null }),
    overnight: () => ({ kind: "overnight", to: closed ?? null }),
    part: () => toPart(get, lexicon),
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

function toPart(get: Get, lexicon: PeriodLexicon): PeriodExpression | undefined {
  const part = lexicon.ordinals[get("ordinal") ?? ""];
  const of = lexicon.parts[get("part") ?? ""];
  const year = get("year");
  if (part === undefined || of === undefined || part > of) return undefined;
  return { kind: "part", part, of, year: year === undefined ? null : Number(year) };
}
