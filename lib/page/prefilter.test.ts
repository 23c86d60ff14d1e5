import { readFileSync, readdirSync } from "node:fs";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { hasTruceWord } from "./prefilter.ts";
import { LATIN_WORDS, OTHER_WORDS, truceWords } from "./truce-words.ts";

const GOLD = "test/gold/dev";

interface GoldDocument {
  id: string;
  lang: string;
  title: string;
  text: string;
  claims: unknown[];
}

const documents = readdirSync(GOLD).map(
  (name) => JSON.parse(readFileSync(`${GOLD}/${name}`, "utf8")) as GoldDocument,
);

test("no annotated document with a claim is passed over", () => {
  const missed = documents.filter(
    ({ title, text, claims }) => claims.length > 0 && !truceWords.test(`${title}\n${text}`),
  );
  expect(missed.map(({ id }) => id)).toEqual([]);
});

test("documents of a language are found by that language's own words", () => {
  const missed = documents.filter(({ lang, title, text, claims }) => {
    const words = new RegExp({ ...LATIN_WORDS, ...OTHER_WORDS }[lang]!.join("|"), "i");
    return claims.length > 0 && !words.test(`${title}\n${text}`);
  });
  expect(missed.map(({ id }) => id)).toEqual([]);
});

test("words of other scripts begin with a letter by which such a text is known", () => {
  const words = Object.values(OTHER_WORDS).flat();
  expect(words.filter((word) => !/^[\u0370-\u1fff]/.test(word))).toEqual([]);
});

function ask(html: string): Promise<boolean | undefined> {
  const { document } = parseHTML(
    `<html><head><title>The news</title></head><body>${html}</body></html>`,
  );
  return Promise.resolve(hasTruceWord(document, { aborted: false }));
}

test("everyday news holds no truce word", async () => {
  expect(
    await ask("<p>The firefighters ceased work when the fire was out. A trucker was hurt.</p>"),
  ).toBe(false);
  expect(
    await ask(
      "<p>Traffic violations rose by 12 percent; police spoke of a conflict of interest.</p>",
    ),
  ).toBe(false);
});

test("a word split over inline elements is found", async () => {
  expect(await ask("<p>The cease<b>fire</b> holds.</p>")).toBe(true);
});

test("huge pages are searched in pieces, with the same answer", async () => {
  const filler = "<i>a few words here </i>".repeat(61_000);
  expect(await ask(`${filler}<p>armi<b>stice</b></p>`)).toBe(true);
  expect(await ask(filler)).toBe(false);
});

test("the pattern takes linear time on a megabyte of near misses", () => {
  const text = "cease cessation of hostel de-escalation zon прекращение огн припинення ".repeat(
    15_000,
  );
  const begin = performance.now();
  expect(truceWords.test(text)).toBe(false);
  expect(performance.now() - begin).toBeLessThan(500);
});
