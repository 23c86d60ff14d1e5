import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Article } from "../article.ts";
import { INDEX_FILE_PATHS, parseClaimsIndex, type IndexFiles } from "../claims-index.ts";
import type { Mention } from "../mention.ts";
import { createDetector } from "./detect.ts";
import { english } from "./en/configuration.ts";
import type { Language } from "./language.ts";

const root = new URL("../../../", import.meta.url);
const files = Object.fromEntries(
  Object.entries(INDEX_FILE_PATHS).map(([name, path]) => [
    name,
    readFileSync(new URL(`public/index/${path}`, root), "utf8"),
  ]),
) as unknown as IndexFiles;
const parsed = parseClaimsIndex(files);
if (!parsed.ok) throw new Error("the bundled index is damaged");
const { index } = parsed;
const detector = createDetector(index);

/** Own-words documents with claims, as the gold set has them. */
const documents = readdirSync(new URL("test/gold/dev/", root))
  .filter((name) => name.endsWith(".json"))
  .map(
    (name) => JSON.parse(readFileSync(new URL(`test/gold/dev/${name}`, root), "utf8")) as Article,
  )
  .filter(({ lang }) => lang === "en");

/** What a mention says, without where it stands. */
function told(mentions: readonly Mention[]): unknown[] {
  return mentions.map(
    ({
      where,
      kind,
      metric,
      value,
      valueMax,
      per,
      qualifier,
      claimant,
      accused,
      truce,
      period,
      rule,
    }) => ({
      where,
      kind,
      metric,
      value,
      valueMax,
      per,
      qualifier,
      claimant,
      accused,
      truce,
      period,
      rule,
    }),
  );
}

/** Texts that look like reports, cut and shuffled, with noise in between. */
const pieces = documents.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/)).slice(0, 400);
const report = array(oneof(constantFrom(...pieces), string({ unit: "binary", maxLength: 60 })), {
  maxLength: 12,
}).map((parts) => parts.join(" "));
const articleOf = (text: string, title = "Ceasefire broken"): Article => ({
  url: null,
  title,
  text,
  published: "2020-11-05",
  lang: "en",
});

test("any text is read, and every mention quotes the text where it says", () => {
  assert(
    property(report, report, (title, text) => {
      const article = articleOf(text, title);
      for (const { where, quote, start, end, focus } of detector.detect(article)) {
        expect(article[where].slice(start, end)).toBe(quote);
        expect(focus.start).toBeGreaterThanOrEqual(start);
        expect(focus.end).toBeLessThanOrEqual(end);
        expect(focus.start).toBeLessThan(focus.end);
      }
    }),
    { numRuns: 60 },
  );
});

const asGiven = new Map(documents.map((document) => [document, told(detector.detect(document))]));
const VARIANTS: [name: string, vary: (text: string) => string][] = [
  ["white space", (text) => text.replace(/ /g, "  ").replace(/\n/g, " \r\n")],
  ["non-breaking spaces", (text) => text.replace(/ /g, "\u00a0")],
  ["thin spaces", (text) => text.replace(/ /g, "\u2009")],
  ["curly quotes", (text) => text.replace(/"([^"\n]*)"/g, "“$1”").replace(/'/g, "’")],
  ["angle quotes", (text) => text.replace(/"([^"\n]*)"/g, "«$1»")],
  ["dashes", (text) => text.replace(/ - /g, " – ").replace(/ – /g, " — ")],
  ["soft hyphens", (text) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, "$1\u00ad")],
  ["characters without width", (text) => text.replace(/(\p{L}{4})/gu, "$1\u200b")],
  [
    "ligatures",
    (text) => text.replace(/ffi/g, "\ufb03").replace(/fi/g, "\ufb01").replace(/fl/g, "\ufb02"),
  ],
  ["split accents", (text) => text.normalize("NFD")],
];

test.each(VARIANTS)("%s change nothing in what is found", (_, vary) => {
  for (const document of documents) {
    const varied = { ...document, title: vary(document.title), text: vary(document.text) };
    const mentions = detector.detect(varied);
    expect(told(mentions)).toEqual(asGiven.get(document));
    for (const { where, quote, start, end } of mentions)
      expect(varied[where].slice(start, end)).toBe(quote);
  }
});

test("a missing apostrophe after a name changes nothing in what is found", () => {
  const texts = [
    "Syria's army violated the ceasefire 12 times, Russia's defence ministry said on Monday.",
    "The Russian defence ministry said that Ukraine's forces had violated the truce 30 times.",
    "According to Armenia's defence ministry, Azerbaijan's forces broke the ceasefire twice.",
  ];
  for (const text of texts)
    expect(told(detector.detect(articleOf(text.replaceAll("'", ""))))).toEqual(
      told(detector.detect(articleOf(text))),
    );
});

/** A language whose patterns and look-ups count what they are asked, in place of a clock, which other programs disturb. */
function countingDetector(): { work: () => number; detector: ReturnType<typeof createDetector> } {
  let count = 0;
  const counted: Language = {
    ...english,
    lexicon: {
      matchAt(words, at, longest) {
        count += 1;
        return english.lexicon.matchAt(words, at, longest);
      },
    },
    alphabet: {
      ...english.alphabet,
      write(items) {
        count += items.length;
        return english.alphabet.write(items);
      },
    },
    parsers: english.parsers.map((parser) => ({
      ...parser,
      read(sentence, context) {
        count += 1;
        return parser.read(sentence, context);
      },
    })),
    refiners: english.refiners.map((refiner) => ({
      ...refiner,
      refine(findings, context) {
        count += findings.length;
        return refiner.refine(findings, context);
      },
    })),
  };
  return { work: () => count, detector: createDetector(index, [counted]) };
}

test("the work grows with the length of the text, not faster, up to ten million characters", () => {
  const block = documents.map(({ text }) => text).join("\n\n");
  const textOf = (size: number): string =>
    block.repeat(Math.ceil(size / block.length)).slice(0, size);
  const rateFor = (text: string): number => {
    const { work, detector: counting } = countingDetector();
    counting.detect(articleOf(text));
    return work() / text.length;
  };
  const usual = rateFor(textOf(100_000));
  for (const rate of [1_000, 10_000, 300_000].map((size) => rateFor(textOf(size)))) {
    expect(rate).toBeLessThan(2 * usual);
    expect(rate).toBeGreaterThan(usual / 2);
  }
  // Claims at both ends, and every character in between is read: `npm run bench` has ten megabytes of claims.
  const plain = "The weather was fine and the harvest was good. ".repeat(210_000);
  const long = `${textOf(20_000)}\n${plain}\n${textOf(20_000)}`;
  const mentions = detector.detect(articleOf(long));
  expect(long.length).toBeGreaterThan(9_000_000);
  expect(mentions.at(-1)?.start).toBeGreaterThan(9_000_000);
  for (const { where, quote, start, end } of mentions)
    expect(where === "title" ? quote : long.slice(start, end)).toBe(quote);
}, 120_000);

/** Shapes that make careless programs take forever. */
const MONOTONOUS: [name: string, piece: string][] = [
  ["one word", "ceasefire "],
  ["no space", "violation"],
  ["open brackets", "("],
  ["digits", "12,"],
  ["he said", "It said. "],
  ["names", "Syria and "],
  ["times", "on Monday since the truce "],
  ["soft hyphens", "a\u00ad"],
];

test.each(MONOTONOUS)("a text of nothing but %s is read to its end", (_, piece) => {
  const rateFor = (size: number): number => {
    const { work, detector: counting } = countingDetector();
    counting.detect(articleOf(piece.repeat(size / piece.length)));
    return (work() + size / 10) / size;
  };
  expect(rateFor(300_000)).toBeLessThan(2 * rateFor(30_000));
});
