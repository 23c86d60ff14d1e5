import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { index } from "../../../test/detect/findings.ts";
import type { Article } from "../article.ts";
import type { Mention } from "../mention.ts";
import { canMatch } from "./common/match.ts";
import { toMention } from "./common/to-mention.ts";
import { createContexts } from "./create-context.ts";
import { createDetector } from "./detect.ts";
import { english } from "./en/configuration.ts";
import { dropUntied } from "./en/refiners/drop-untied.ts";

const GOLD = ["dev", "own"].map((name) => new URL(`../../../test/gold/${name}/`, import.meta.url));

const articles = GOLD.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Article),
).filter(({ lang }) => lang === english.code);

const open = createContexts(index);
const detector = createDetector(index, [english]);

/** What is found when every parser is asked in every sentence, and nothing is dropped before it must be. */
function findWithoutSparing(article: Article): Mention[] {
  const opened = open(article, english);
  if (!opened) return [];
  const { context, title, text } = opened;
  let findings = context.reading.sentences.flatMap((sentence) =>
    english.parsers
      .filter(({ forms }) => canMatch(forms, sentence.tags.holds))
      .flatMap((parser) => parser.read(sentence, context)),
  );
  for (const refiner of english.refiners)
    if (refiner !== dropUntied) findings = refiner.refine(findings, context);
  return findings.map((finding) => toMention(finding, article, { title, text }));
}

/** In whatever order, and for whatever reasons, which say what came first. */
const claimsOf = (mentions: readonly Mention[]): string[] =>
  mentions.map((mention) => JSON.stringify({ ...mention, reasons: [] })).toSorted();

test("sentences, parsers and findings that are left out would change nothing", () => {
  const changed = articles.filter(
    (article) =>
      claimsOf(detector.detect(article)).join("\n") !==
      claimsOf(findWithoutSparing(article)).join("\n"),
  );
  expect(changed.map(({ text }) => text)).toEqual([]);
  expect(articles.length).toBeGreaterThan(500);
});
