import type { Period } from "../../lib/core/period.ts";
import type { Catalogue, MessageKey } from "./catalogue.ts";
import { LANGUAGES, type Language } from "./languages.ts";

/** What stands for the placeholders: names, numbers, and lists of names. */
export type MessageValues = Readonly<Record<string, string | number | readonly string[]>>;

/** A text that is not yet put together: what to say, and the names and figures in it. */
export interface Message {
  key: MessageKey;
  values?: MessageValues;
}

/** A piece of a text: fixed words, or what stands for a placeholder. */
export interface Piece {
  words: string;
  /** The placeholder's name; undefined for fixed words. */
  name: string | undefined;
}

/** Says things in one language. Numbers, dates, lists and plurals are those of `locale`. */
export interface Translator {
  lang: Language;
  dir: "ltr" | "rtl";
  /** In a language written from the right, names and figures are isolated by Unicode marks. */
  text(key: MessageKey, values?: MessageValues): string;
  /** The same text in pieces, so that each name and figure can be isolated from its surroundings. */
  pieces(message: Message): Piece[];
  number(value: number): string;
  /** A number with one digit after the point at most. */
  decimal(value: number): string;
  day(day: string): string;
  period(period: Period): string;
  /** Day and time of the reader's clock; `at` in milliseconds since 1970. */
  moment(at: number): string;
}

const DAY_FORMAT = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
const PLACEHOLDER = /\{([a-zA-Z]+)\}/;

/** A region for a language without one: the day before the month reads the same everywhere. */
const DEFAULT_LOCALES: Partial<Record<Language, string>> = { en: "en-GB" };

/** What the browser knows of a language takes milliseconds to load: only what is used, in a page that waits. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Small numbers are written alike wherever the digits are 0 to 9: most badges hold no others. */
const isPlain = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;
const hasPlainDigits = (locale: string): boolean => !/^ar|-u-/.test(locale);

/** `locale` refines the language for numbers and dates ("en-US"); the texts stay the catalogue's. */
export function createTranslator(
  lang: Language,
  catalogue: Catalogue,
  locale: string = DEFAULT_LOCALES[lang] ?? lang,
): Translator {
  const plurals = lazily(() => new Intl.PluralRules(locale));
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const decimals = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const days = lazily(() => new Intl.DateTimeFormat(locale, DAY_FORMAT));
  const moments = lazily(
    () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }),
  );
  const lists = lazily(() => new Intl.ListFormat(locale));
  const number = (value: number): string =>
    isPlain(value) && hasPlainDigits(locale) ? String(value) : numbers().format(value);
  const pattern = (key: string, values: MessageValues): string => {
    const { count } = values;
    const found =
      typeof count === "number"
        ? (catalogue[`${key}_${plurals().select(count)}`] ?? catalogue[`${key}_other`])
        : undefined;
    return (found ?? catalogue[key])?.message ?? key;
  };
  const piecesOf = (name: string, value: MessageValues[string]): Piece[] => {
    if (typeof value === "string") return [{ words: value, name }];
    if (typeof value === "number") return [{ words: number(value), name }];
    return lists()
      .formatToParts(value)
      .map(({ type, value: words }) => ({
        words,
        name: type === "element" ? name : undefined,
      }));
  };
  const pieces = ({ key, values = {} }: Message): Piece[] =>
    pattern(key, values)
      .split(PLACEHOLDER)
      .flatMap((part, at) =>
        at % 2 === 0 ? { words: part, name: undefined } : piecesOf(part, values[part] ?? part),
      );
  const { dir } = LANGUAGES[lang];
  const isolate = (words: string) => (dir === "rtl" ? `\u2068${words}\u2069` : words);
  return {
    lang,
    dir,
    text: (key, values) =>
      pieces({ key, ...(values && { values }) })
        .map(({ words, name }) => (name === undefined ? words : isolate(words)))
        .join(""),
    pieces,
    number,
    decimal: (value) => decimals().format(value),
    day: (day) => days().format(new Date(day)),
    moment: (at) => moments().format(at),
    period: ({ from, to }) => days().formatRange(new Date(from), new Date(to)),
  };
}
