import { readFileSync, readdirSync } from "node:fs";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { createDetector } from "../../lib/core/detect/detect.ts";
import { readArticle } from "../../lib/page/read-article.ts";
import { goldDocumentSchema, type GoldDocument } from "../gold-document.ts";
import { index } from "./findings.ts";

const FOLDER = "test/gold/own";
/** Every so many documents: all of them take half a minute. */
const STEP = 12;

const detector = createDetector(index);

const HAPPENINGS = [
  "the market in the old town opened at seven",
  "the bakers had sold what they had by noon",
  "traders spoke of the price of flour",
  "the road to the port was closed",
  "a ship came in with grain",
];

/** Paragraphs of which no two that follow each other are alike. */
const filler = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const [first, second] = [HAPPENINGS[i % 5], HAPPENINGS[(i * 3 + 1) % 5]];
    return `<p>On that day ${first}, and ${second}. It was known that ${second}.</p>`;
  }).join("");

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The claims of a document that stands in the middle of a text of some 15,000 words. */
function claimsOf({ text, published }: GoldDocument, sparing: boolean): unknown[] {
  const blocks = text.split("\n").filter(Boolean);
  const { document } = parseHTML(
    `<html lang="en"><head><title>A week in the town</title><meta property="article:published_time" content="${published}"></head>
    <body><article><h1>A week in the town</h1>${filler(300)}${blocks.map((block) => `<p>${escaped(block)}</p>`).join("")}${filler(400)}</article></body></html>`,
  );
  const read = readArticle(document, { sparing });
  if (!read.ok) throw new Error(read.code);
  return detector
    .detect(read.page.article)
    .map(({ start: _start, end: _end, focus: _focus, ...claim }) => claim);
}

const documents = readdirSync(FOLDER)
  .filter((_, i) => i % STEP === 0)
  .map((name) => goldDocumentSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"))))
  .filter(({ lang, claims }) => lang === "en" && claims.length > 0);

test.each(documents.map((document) => [document.id, document] as const))(
  "claims of %s are the same where a long page is not read whole",
  (_, document) => {
    expect(claimsOf(document, true)).toEqual(claimsOf(document, false));
  },
);

test("most of these have claims that are found", () => {
  const found = documents.filter((document) => claimsOf(document, true).length > 0);
  expect(found.length).toBeGreaterThan(documents.length / 2);
});
