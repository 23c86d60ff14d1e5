import { isDay } from "../core/period.ts";

const pad = (number: number): string => String(number).padStart(2, "0");

/** `YYYY-MM-DD`, or undefined where there is no such day or no newspaper could have that date. */
export function toDay(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2100) return undefined;
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? text : undefined;
}

/**
 * The day in a machine-readable date as it is written there: the publisher's own calendar day,
 * whatever its time zone.
 */
export function isoDay(text: string): string | undefined {
  const found = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  return found ? toDay(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** The day in an address: `/2017/01/06/`, `/2019-04-12-`, `/20190412-`. */
export function dayInAddress(url: string): string | undefined {
  const found =
    /[/_-]((?:19|20)\d{2})([/-])(\d{1,2})\2(\d{1,2})(?=[/_-]|$)/.exec(url) ??
    /\/((?:19|20)\d{2})()(\d{2})(\d{2})(?=[/_-]|\d{4,}|$)/.exec(url);
  return found ? toDay(Number(found[1]), Number(found[3]), Number(found[4])) : undefined;
}

/** Names of the twelve months as a language writes them in a date. */
function monthNames(lang: string): string[][] {
  const names = (month: "long" | "short"): string[] => {
    const format = new Intl.DateTimeFormat(lang, { day: "numeric", month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(Date.UTC(2024, index, 15));
      return (parts.find(({ type }) => type === "month")?.value ?? "").toLowerCase();
    });
  };
  const long = names("long");
  const short = names("short");
  return long.map((name, index) => [name, short[index]!.replace(/\.$/, "")]);
}

const WORD = String.raw`(\p{L}[\p{L}\p{M}]*)\.?`;
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?${WORD},?\s+(?:de\s+)?(\d{4})(?!\d)`,
  "giu",
);
const MONTH_FIRST = new RegExp(
  String.raw`${WORD}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`,
  "giu",
);
const NUMBERS = /(?<!\d)(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[./](\d{1,2})[./](\d{4}))(?!\d)/g;

/**
 * The first day written in a line: "April 12, 2019 at 12:48 pm", "12 April 2019", "12 апреля 2019",
 * "2019-04-12", "12.04.2019". With slashes only where the order of day and month is certain.
 */
export function writtenDay(line: string, lang: string): string | undefined {
  return (
    dayInNumbers(line) ??
    dayInWords(line, "en") ??
    (lang === "en" ? undefined : dayInWords(line, lang))
  );
}

function dayInNumbers(line: string): string | undefined {
  for (const [text, year, month, day, first, second, end] of line.matchAll(NUMBERS)) {
    if (year !== undefined) return toDay(Number(year), Number(month), Number(day));
    const certain = text.includes(".") || Number(first) > 12 || first === second;
    if (certain) return toDay(Number(end), Number(second), Number(first));
    if (Number(second) > 12) return toDay(Number(end), Number(first), Number(second));
  }
  return undefined;
}

function dayInWords(line: string, lang: string): string | undefined {
  const months = monthNames(lang);
  const monthOf = (word: string): number =>
    months.findIndex((names) => names.includes(word.toLowerCase())) + 1;
  for (const [, day, month, year] of line.matchAll(DAY_FIRST)) {
    const found = toDay(Number(year), monthOf(month!), Number(day));
    if (found) return found;
  }
  for (const [, month, day, year] of line.matchAll(MONTH_FIRST)) {
    const found = toDay(Number(year), monthOf(month!), Number(day));
    if (found) return found;
  }
  return undefined;
}
