import type { PeriodLexicon, Point, YearOfPoint } from "./dates.ts";
import { anyOf, WORD_END } from "./pattern.ts";

export interface PointReader {
  /** Regular expression source for a point, without named groups. */
  source: string;
  /** The same without a year that stands alone. */
  dateSource: string;
  /** A point, or a day without its month, which the other end of a range may give. */
  openSource: string;
  /** Reads exactly what `openSource` matched. */
  read(words: string): Point | undefined;
}

const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?!\\d)";
const YEAR = "(?:19|20)\\d\\d(?!\\d)";
const ISO = `${YEAR}-(?:0[1-9]|1[0-2])-${DAY}`;
const DOTTED = `${DAY}[.-](?:0?[1-9]|1[0-2])[.-]${YEAR}`;

export function compilePoints(lexicon: PeriodLexicon): PointReader {
  const month = `(?:${lexicon.monthParts})?(?:${anyOf(Object.keys(lexicon.months))})\\.?`;
  const weekday = `(?:${anyOf(Object.keys(lexicon.weekdays))})`;
  const year = yearSource(lexicon);
  const time = `(?:(?:${lexicon.timesOfDay.join("|")}) ){0,2}`;
  const dates = lexicon.dates.map((template) => fill(template, { month, year }, ""));
  const named = anyOf(Object.keys(lexicon.namedDays));
  const dated = `(?:${weekday},? (?:the )?)?(?:${[ISO, DOTTED, ...dates].join("|")})`;
  const undated = [
    `(?:${named})(?:,? ${YEAR})?`,
    `${month}(?:,? (?:of |de )?${year})?`,
    `(?:${weekday}|${anyOf(Object.keys(lexicon.relativeDays))})(?: (?:${lexicon.dayParts}))?`,
  ];
  // The end of a word once, not behind each way to write a day: an engine takes longer to get it ready than all else.
  const source = `${time}(?:${[dated, ...undated, YEAR].join("|")})${WORD_END}`;
  const readers = compileReaders(lexicon, { month, year });
  const lead = new RegExp(`^${time}(?:(?<weekday>${weekday}),? (?:the )?(?=.*\\d))?`);
  return {
    source,
    dateSource: `${time}(?:${[dated, ...undated].join("|")})${WORD_END}`,
    openSource: `(?:${source}|${time}${DAY}(?:st|nd|rd|th|\\.)?)`,
    read(words) {
      const before = lead.exec(words);
      const bare = words.slice(before?.[0].length ?? 0);
      const weekday = lexicon.weekdays[before?.groups?.weekday ?? ""];
      for (const reader of readers) {
        const point = reader(bare);
        if (!point) continue;
        return point.kind === "date" && weekday !== undefined ? { ...point, weekday } : point;
      }
      // "the end of the year" has a day of its own, "the end of March" none.
      return readNamed(words.replace(/^\S+ /, ""), words, lexicon);
    },
  };
}

/** In digits, or as seen from today ("in January. This year" is none). */
export function yearSource({ yearsAgo = {} }: PeriodLexicon): string {
  const ago = Object.keys(yearsAgo);
  return ago.length === 0 ? YEAR : `(?:${YEAR}|(?<![.,] )(?:${anyOf(ago)})(?!'s))`;
}

/** What such a year says. */
export function readYear(words: string | undefined, { yearsAgo }: PeriodLexicon): YearOfPoint {
  const ago = yearsAgo?.[words ?? ""];
  if (ago !== undefined) return { year: null, yearsAgo: ago };
  return { year: words === undefined ? null : Number(words) };
}

interface PointParts {
  month: string;
  year: string;
}

/** A date template with its parts as groups (`mark` "?<") or without. */
function fill(template: string, { month, year }: PointParts, mark: "" | "?<"): string {
  const parts: Record<string, string> = { day: DAY, month, year };
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    mark === "" ? `(?:${parts[name] ?? ""})` : `(?<${name}>${parts[name] ?? ""})`,
  );
}

type Reader = (words: string) => Point | undefined;

function compileReaders(lexicon: PeriodLexicon, pointParts: PointParts): Reader[] {
  const { month, year } = pointParts;
  const parts = new RegExp(`^(?:${lexicon.monthParts})`);
  const monthOf = (given: string | undefined): number | null => {
    const name = given?.replace(parts, "") ?? "";
    return lexicon.months[name] ?? lexicon.months[name.replace(".", "")] ?? null;
  };
  const templates = [
    ...lexicon.dates.map((template) => fill(template, pointParts, "?<")),
    `(?<day>${DAY})(?:st|nd|rd|th|\\.)?`,
  ].map((source) => new RegExp(`^${source}$`));
  const numeric = [
    /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d?)$/,
    /^(?<day>\d\d?)[.-](?<month>\d\d?)[.-](?<year>\d{4})$/,
  ];
  const dayPart = new RegExp(` (?:${lexicon.dayParts})$`);
  const monthAlone = new RegExp(`^(?<month>${month})(?:,? (?:of |de )?(?<year>${year}))?$`);
  return [
    ...numeric.map((pattern): Reader => (words) => {
      const found = pattern.exec(words)?.groups;
      return (
        found && {
          kind: "date",
          day: Number(found.day),
          month: Number(found.month),
          year: Number(found.year),
        }
      );
    }),
    ...templates.map((pattern): Reader => (words) => {
      const found = pattern.exec(words)?.groups;
      return (
        found && {
          kind: "date",
          day: Number(found.day),
          month: monthOf(found.month),
          ...readYear(found.year, lexicon),
        }
      );
    }),
    (words) => {
      const found = monthAlone.exec(words)?.groups;
      const value = monthOf(found?.month);
      return value === null
        ? undefined
        : { kind: "month", month: value, ...readYear(found?.year, lexicon) };
    },
    (words) => readNamed(words, words.replace(dayPart, ""), lexicon),
    (words) => (/^(?:19|20)\d\d$/.test(words) ? { kind: "year", year: Number(words) } : undefined),
  ];
}

/** `bare`: without "evening" and the like. */
function readNamed(words: string, bare: string, lexicon: PeriodLexicon): Point | undefined {
  const weekday = lexicon.weekdays[bare];
  if (weekday !== undefined) return { kind: "weekday", weekday };
  const days = lexicon.relativeDays[words] ?? lexicon.relativeDays[bare];
  if (days !== undefined) return { kind: "relative", days };
  const [, name = "", year] = /^(.*?)(?:,? (\d{4}))?$/.exec(words) ?? [];
  const day = lexicon.namedDays[name];
  return (
    day && {
      kind: "date",
      month: day[0],
      day: day[1],
      year: year === undefined ? null : Number(year),
    }
  );
}
