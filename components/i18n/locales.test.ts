import { expect, test } from "vitest";
import { PLURAL_CATEGORIES, type Catalogue } from "./catalogue.ts";
import { chooseLanguage, LANGUAGES, type Language } from "./languages.ts";
import { createTranslator } from "./translator.ts";

const files = import.meta.glob<Catalogue>("../../public/_locales/*/messages.json", {
  eager: true,
  import: "default",
});
const sources = import.meta.glob<string>("../../public/_locales/*/messages.json", {
  eager: true,
  query: "?raw",
  import: "default",
});
const scripts = import.meta.glob<string>(
  ["../../{components,entrypoints,lib}/**/*.{ts,tsx}", "../../wxt.config.ts"],
  { eager: true, query: "?raw", import: "default" },
);
const catalogues = Object.fromEntries(
  Object.entries(files).map(([path, catalogue]) => [path.split("/").at(-2), catalogue]),
) as Record<Language, Catalogue>;
const languages = Object.keys(LANGUAGES) as Language[];

const CATEGORY = new RegExp(`_(${PLURAL_CATEGORIES.join("|")})$`);
const baseOf = (key: string) => key.replace(CATEGORY, "");
const placeholdersOf = (text: string) => text.match(/\{\w+\}/g) ?? [];

/** A form that is one, two or none needs no number: "one source" in Arabic is two words. */
function sameNames(names: readonly string[], expected: readonly string[]): boolean {
  const numberless = expected.filter((name) => name !== "{count}");
  return names.join() === expected.join() || names.join() === numberless.join();
}

/** For each text, without its plural category, the placeholders of each of its variants. */
function shapeOf(catalogue: Catalogue): Map<string, string[][]> {
  const shape = new Map<string, string[][]>();
  for (const [key, { message }] of Object.entries(catalogue)) {
    const names = placeholdersOf(message).toSorted();
    shape.set(baseOf(key), [...(shape.get(baseOf(key)) ?? []), names]);
  }
  return shape;
}

test("the languages offered are those that there are", () => {
  expect(Object.keys(catalogues).toSorted()).toEqual(languages.toSorted());
});

test.each(languages)("no text of %s stands twice", (lang) => {
  const path = Object.keys(sources).find((each) => each.split("/").at(-2) === lang)!;
  const keys = [...sources[path]!.matchAll(/^ {2}"(\w+)": \{$/gm)].map(([, key]) => key);
  expect(keys).toEqual(Object.keys(catalogues[lang]));
});

test.each(languages)("%s has every text, with the same placeholders in every variant", (lang) => {
  const shape = shapeOf(catalogues[lang]);
  const english = shapeOf(catalogues.en);
  expect([...shape.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  for (const [key, variants] of shape) {
    const expected = english.get(key)![0]!;
    const odd = variants.filter((names) => !sameNames(names, expected));
    expect({ key, odd }).toEqual({ key, odd: [] });
  }
});

test.each(languages)("%s has a form for every number that can be counted", (lang) => {
  const plurals = new Intl.PluralRules(lang);
  const needed = new Set(Array.from({ length: 1001 }, (_, count) => plurals.select(count)));
  const keys = new Set(Object.keys(catalogues[lang]));
  for (const key of keys) {
    if (!CATEGORY.test(key)) continue;
    const missing = [...needed].filter((category) => !keys.has(`${baseOf(key)}_${category}`));
    expect({ key, missing }).toEqual({ key, missing: [] });
  }
});

test.each(languages)("no text of %s is empty or holds markup", (lang) => {
  for (const [key, { message }] of Object.entries(catalogues[lang])) {
    expect({ key, message: message.trim() }).toEqual({ key, message });
    expect({ key, markup: /[<>&]/.test(message) || message === "" }).toEqual({
      key,
      markup: false,
    });
  }
});

test.each(languages.filter((lang) => lang !== "en"))(
  "no sentence of %s is still English",
  (lang) => {
    const same = Object.entries(catalogues[lang]).filter(
      ([key, { message }]) =>
        message.split(" ").length > 3 && message === catalogues.en[key]?.message,
    );
    expect(same).toEqual([]);
  },
);

test("every text is said somewhere", () => {
  const code = Object.entries(scripts)
    .filter(([path]) => !/\.test\.tsx?$/.test(path))
    .map(([, text]) => text)
    .join("\n");
  const isSaid = (key: string): boolean =>
    // By name, by the manifest, or as one of a table of names.
    new RegExp(`"${key}"|__MSG_${key}__|^ +${key}: "`, "m").test(code);
  const keys = new Set(Object.keys(catalogues.en).map(baseOf));
  expect([...keys].filter((key) => !isSaid(key))).toEqual([]);
});

test("Russian and Arabic pluralise as they should", () => {
  const ru = createTranslator("ru", catalogues.ru);
  expect([1, 3, 7, 21].map((count) => ru.text("sources", { count }))).toEqual([
    "1 источник",
    "3 источника",
    "7 источников",
    "21 источник",
  ]);
  const ar = createTranslator("ar", catalogues.ar);
  expect(ar.text("sources", { count: 2 })).toContain("مصدران");
  expect(ar.dir).toBe("rtl");
});

test("a very large number falls back on the general form", () => {
  const fr = createTranslator("fr", catalogues.fr);
  expect(fr.text("sources", { count: 1_000_000 })).toMatch(/sources$/);
});

test("names in a sentence are isolated from its direction", () => {
  const ar = createTranslator("ar", catalogues.ar);
  const pieces = ar.pieces({ key: "badgeFigure", values: { claimant: "OSCE" } });
  expect(pieces.filter(({ name }) => name !== undefined)).toEqual([
    { words: "OSCE", name: "claimant" },
  ]);
});

test("in an Arabic list each Latin name is isolated, so that the names keep their order", () => {
  const ar = createTranslator("ar", catalogues.ar);
  const message = { key: "accusedAre", values: { accused: ["A", "B"] } } as const;
  expect(ar.text(message.key, message.values)).toBe("المتّهم: \u2068A\u2069 و\u2068B\u2069");
  expect(ar.pieces(message).filter(({ name }) => name !== undefined)).toHaveLength(2);
  expect(ar.text("badgeFigure", { claimant: "A" })).toBe("إحصاء: \u2068A\u2069");
});

test("speaks the language that was chosen, else the browser's first that it knows, else English", () => {
  expect(chooseLanguage("ar", ["de"])).toBe("ar");
  expect(chooseLanguage("auto", ["nl", "uk-UA", "en"])).toBe("uk");
  expect(chooseLanguage("auto", ["nl"])).toBe("en");
});

test.each(["en-GB", "en-IN", "de-CH", "fr-CA", "ar-EG", "ar-MA", "ru-RU", "uk", "tr", "es-MX"])(
  "small numbers are written in %s as the browser writes them",
  (locale) => {
    const lang = locale.slice(0, 2) as keyof typeof catalogues;
    const t = createTranslator(lang, catalogues[lang], locale);
    const inBrowser = new Intl.NumberFormat(locale);
    for (const value of [0, 7, 42, 999, 1000, -3, 2.5])
      expect(t.number(value)).toBe(inBrowser.format(value));
  },
);
