/**
 * Scores the detector on the annotated documents and compares with the committed baseline.
 *
 *   npm run accuracy [-- --update] [--errors N] [--sides] [--corpus NAME] [--lang CODE] [--shared FOLDER]
 *
 * Exit status 1 when a measure fell below `baseline.json`. Errors are listed for the documents that
 * rules may be tuned on, never for the held-out third. The real articles have all been read.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createDetector } from "../../lib/core/detect/detect.ts";
import { loadIndex } from "../../scripts/annotate/load-index.ts";
import { isHeldOut, loadCorpus, originOf, type Corpus } from "./corpus.ts";
import type { GoldDocument } from "./gold-document.ts";
import { withAccuracyTable } from "./readme-table.ts";
import { toMeasures, toSideTable, toTable } from "./report.ts";
import { addScores, createScorer, type Score } from "./score.ts";

const ROOT = new URL("../../", import.meta.url);
const BASELINE = new URL("baseline.json", import.meta.url);
const README = new URL("README.md", ROOT);
/** A change of rules moves single documents both ways; more than this is a loss. */
const TOLERANCE = 0.01;

const { values: options } = parseArgs({
  options: {
    update: { type: "boolean", default: false },
    errors: { type: "string" },
    sides: { type: "boolean", default: false },
    corpus: { type: "string" },
    lang: { type: "string" },
    shared: { type: "string", default: "../shared" },
  },
});

const path = (relative: string): string => new URL(relative, ROOT).pathname;
const corpora = [
  loadCorpus("gold", path("test/gold/dev")),
  loadCorpus("own", path("test/gold/own")),
  loadCorpus("dev", path(`${options.shared}/corpus/dev`)),
  loadCorpus("real", path(`${options.shared}/corpus/real`), { isOpen: true }),
].filter(
  (corpus): corpus is Corpus =>
    corpus !== undefined && (!options.corpus || corpus.name === options.corpus),
);

const index = loadIndex();
const detector = createDetector(index);
const score = createScorer(index);
const measures: Record<string, Record<string, number>> = {};

for (const corpus of corpora) {
  const scored = corpus.documents
    .filter(({ lang }) => !options.lang || lang === options.lang)
    .map((document) => ({
      document,
      score: score(document, detector.detect(toArticle(document))),
    }));
  report(corpus, scored);
}
process.exitCode = compareWithBaseline() ? 0 : 1;

function toArticle({
  url,
  title,
  text,
  published,
  lang,
}: GoldDocument): Parameters<typeof detector.detect>[0] {
  return { url: url ?? null, title: title ?? "", text, published: published ?? null, lang };
}

function report(
  { name, isOpen }: Corpus,
  scored: readonly { document: GoldDocument; score: Score }[],
): void {
  const rows: [string, Score][] = [];
  const add = (label: string, test: (document: GoldDocument) => boolean): Score => {
    const sum = addScores(
      scored.filter(({ document }) => test(document)).map((each) => each.score),
    );
    if (sum.documents > 0) rows.push([label, sum]);
    return sum;
  };
  const english = add(`${name} en`, ({ lang }) => lang === "en");
  const parts: Record<string, Score> = isOpen
    ? { [name]: english }
    : Object.fromEntries(
        (["tuned on", "held out"] as const).map((part) => [
          `${name} ${part}`,
          add(
            `  ${part}`,
            (document) => document.lang === "en" && isHeldOut(document) === (part === "held out"),
          ),
        ]),
      );
  for (const origin of new Set(
    scored
      .filter(({ document }) => document.lang === "en")
      .map(({ document }) => originOf(document)),
  ))
    add(`  ${origin}`, (document) => document.lang === "en" && originOf(document) === origin);
  for (const lang of [...new Set(scored.map(({ document }) => document.lang))]
    .filter((code) => code !== "en")
    .toSorted())
    add(`${name} ${lang}`, (document) => document.lang === lang);
  console.log(`${toTable(rows)}\n`);
  if (options.sides) console.log(`${toSideTable(english)}\n`);
  if (!options.lang || options.lang === "en")
    for (const [part, sum] of Object.entries(parts)) measures[part] = toMeasures(sum);
  const readable = parts[isOpen ? name : `${name} tuned on`]?.faults ?? [];
  for (const fault of readable.slice(0, Number(options.errors ?? 0)))
    console.log(
      `${fault.what.toUpperCase()} ${fault.kind} ${fault.document}: ${fault.detail}: ${fault.quote.replaceAll(/\s+/g, " ").slice(0, 260)}`,
    );
}

/** False when a measure fell. A corpus that is not here is not compared. */
function compareWithBaseline(): boolean {
  const known = existsSync(BASELINE)
    ? (JSON.parse(readFileSync(BASELINE, "utf8")) as typeof measures)
    : {};
  if (options.update) {
    const baseline = { ...known, ...measures };
    writeFileSync(BASELINE, `${JSON.stringify(baseline, null, 2)}\n`);
    writeFileSync(README, withAccuracyTable(readFileSync(README, "utf8"), baseline));
    return true;
  }
  const fallen = Object.entries(measures).flatMap(([set, numbers]) =>
    Object.entries(numbers)
      .filter(([measure, value]) => value < (known[set]?.[measure] ?? 0) - TOLERANCE)
      .map(
        ([measure, value]) => `${set}: ${measure} fell from ${known[set]?.[measure]} to ${value}`,
      ),
  );
  for (const line of fallen) console.error(line);
  return fallen.length === 0;
}
