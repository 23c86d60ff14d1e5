import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Article } from "../article.ts";
import { INDEX_FILE_PATHS, parseClaimsIndex, type IndexFiles } from "../claims-index.ts";
import type { Mention } from "../mention.ts";
import { createDetector } from "./detect.ts";

const root = new URL("../../../", import.meta.url);
const files = Object.fromEntries(
  Object.entries(INDEX_FILE_PATHS).map(([name, path]) => [
    name,
    readFileSync(new URL(`public/index/${path}`, root), "utf8"),
  ]),
) as unknown as IndexFiles;
const parsed = parseClaimsIndex(files);
if (!parsed.ok) throw new Error("the bundled index is damaged");
const detector = createDetector(parsed.index);

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

test("the time grows with the length of the text, not faster", () => {
  const block = documents.map(({ text }) => text).join("\n\n");
  const timeFor = (size: number, rounds: number): number => {
    const text = block.repeat(Math.ceil(size / block.length)).slice(0, size);
    let best = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      const start = process.cpuUsage();
      detector.detect(articleOf(text));
      best = Math.min(best, process.cpuUsage(start).user);
    }
    return best / size;
  };
  timeFor(30_000, 3);
  const small = timeFor(30_000, 4);
  /** Time of this process only; twice, and as much again for caches that others fill. */
  expect(timeFor(600_000, 1)).toBeLessThan(4 * small);
}, 120_000);
