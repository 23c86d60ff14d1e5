/**
 * What detection costs, beside libraries that read text too: `npm run bench`.
 *
 * All run on the same article in turn, in one process, so that the ratios travel between machines. The average
 * article has 900 words and five claims: reports without one, and a few with. The dense one is gold documents
 * only, a claim in every other line, as no newspaper prints it. Most pages of the web cost only the prefilter.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { casual } from "chrono-node";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import type { Article } from "../../lib/core/article.ts";
import {
  INDEX_FILE_PATHS,
  parseClaimsIndex,
  type ClaimsIndex,
  type IndexFiles,
} from "../../lib/core/claims-index.ts";
import { createGazetteer } from "../../lib/core/detect/common/gazetteer.ts";
import { createDetector, type Detector } from "../../lib/core/detect/detect.ts";
import { english } from "../../lib/core/detect/en/configuration.ts";

const { values } = parseArgs({
  options: {
    build: { type: "boolean", default: false },
    shared: { type: "string", default: "../shared" },
  },
});

const ROOT = new URL("../../", import.meta.url);
const ROUNDS = 40;
/** Until the engine has compiled what is run often: before that a second run is not yet a warm one. */
const WARM_UP = 100;

function readIndex(): ClaimsIndex {
  const files = Object.fromEntries(
    Object.entries(INDEX_FILE_PATHS).map(([name, path]) => [
      name,
      readFileSync(new URL(`public/index/${path}`, ROOT), "utf8"),
    ]),
  ) as unknown as IndexFiles;
  const parsed = parseClaimsIndex(files);
  if (!parsed.ok) throw new Error("the bundled index is damaged");
  return parsed.index;
}

interface GoldText extends Article {
  claims: readonly unknown[];
}

/** Own-words English documents, with and without claims, in the order of their names. */
function readGold(): GoldText[] {
  const folder = new URL("test/gold/dev/", ROOT);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as GoldText)
    .filter(({ lang }) => lang === "en");
}

/** Some reports with `claims` claims together, the first after one without, then reports without a claim. */
function averageTexts(gold: readonly GoldText[], claims: number): string[] {
  const without = gold.filter((document) => document.claims.length === 0);
  const some: GoldText[] = [];
  let left = claims;
  for (const document of gold) {
    if (document.claims.length === 0 || document.claims.length > left) continue;
    some.push(document);
    left -= document.claims.length;
  }
  return [...without.slice(0, 1), ...some, ...without.slice(1)].map(({ text }) => text);
}

/** The first `count` words of the texts, again from the start when they do not suffice. */
function takeWords(texts: readonly string[], count: number): string {
  const whole = texts.join("\n\n");
  const blocks: string[] = [];
  for (let words = 0; words < count; words += whole.split(/\s+/).length) blocks.push(whole);
  const text = blocks.join("\n\n");
  const ends = Array.from(text.matchAll(/\S+/g), (match) => match.index + match[0].length);
  return text.slice(0, ends[count - 1] ?? text.length);
}

const articleOf = (text: string): Article => ({
  url: null,
  title: "",
  text,
  published: "2020-11-05",
  lang: "en",
});

interface Spread {
  low: number;
  median: number;
  high: number;
}

function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}

/** Runs all in turn, round after round; the first rounds warm up and do not count. */
function race(
  runners: Readonly<Record<string, () => unknown>>,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Map<string, Spread> {
  const samples = new Map(Object.keys(runners).map((name) => [name, [] as number[]]));
  for (let round = -warmUp; round < rounds; round += 1)
    for (const [name, run] of Object.entries(runners)) {
      const start = performance.now();
      run();
      if (round >= 0) samples.get(name)?.push((performance.now() - start) * 1000);
    }
  return new Map([...samples].map(([name, all]) => [name, spreadOf(all)]));
}

function show(
  title: string,
  results: ReadonlyMap<string, Spread>,
  characters: number,
  unit: string,
): void {
  const base = results.get(unit)?.median ?? 1;
  console.log(`\n${title}`);
  for (const [name, { low, median, high }] of results) {
    const perKchar = [median, low, high].map((time) => ((time / characters) * 1000).toFixed(1));
    console.log(
      `${name.padEnd(22)}${perKchar[0]?.padStart(9)} us/1,000 characters [${perKchar[1]}-${perKchar[2]}]` +
        `${(median / base).toFixed(2).padStart(9)} x ${unit}`,
    );
  }
}

/**
 * News articles as they are printed, most of them about a war and most without a claim: all of them in turn, the
 * median time of each. They are other people's, and not in this repository.
 */
function showArticles(folder: string, detector: Detector): void {
  const articles = readArticles(folder).filter(({ lang }) => lang === "en");
  const runners = {
    "chrono-node casual": ({ text }: Article) => casual.parse(text),
    detect: (article: Article) => detector.detect(article),
  };
  const sums = new Map(Object.keys(runners).map((name) => [name, 0]));
  for (let round = 0; round < ARTICLE_WARM_UP; round += 1)
    for (const run of Object.values(runners)) for (const article of articles) run(article);
  for (const article of articles)
    for (const [name, run] of Object.entries(runners))
      sums.set(name, (sums.get(name) ?? 0) + time(() => run(article), ARTICLE_ROUNDS));
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const spreads = [...sums].map(
    ([name, sum]) => [name, { low: sum, median: sum, high: sum }] as const,
  );
  show(
    `The average of ${articles.length} news articles (${Math.round(words / articles.length)} words each), warm`,
    new Map(spreads),
    characters,
    "chrono-node casual",
  );
}

const ARTICLE_WARM_UP = 6;
const ARTICLE_ROUNDS = 9;

function readArticles(folder: string): Article[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as Article);
}

/** From a paragraph to ten megabytes, all of it claims. */
function showLengths(texts: readonly string[], detector: Detector): void {
  console.log("\nDetection by length, nothing but claims, warm");
  for (const words of [170, 1_700, 17_000, 170_000, 1_700_000]) {
    const long = takeWords(texts, words);
    const rounds = words < 10_000 ? 20 : words < 100_000 ? 3 : 1;
    const median = time(() => detector.detect(articleOf(long)), rounds);
    console.log(
      `${String(long.length).padStart(10)} characters${((median / long.length) * 1000).toFixed(1).padStart(9)} us/1,000 characters`,
    );
  }
}

/** The median of some rounds, in microseconds. */
function time(run: () => unknown, rounds: number): number {
  const samples = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) * 1000;
  });
  return spreadOf(samples).median;
}

/** A fresh process: what a background worker pays when it wakes. */
function buildCold(): number {
  const out = execFileSync(process.execPath, [new URL(import.meta.url).pathname, "--build"], {
    encoding: "utf8",
  });
  return Number(out);
}

function main(): void {
  const index = readIndex();
  const gold = readGold();
  const dense = gold.map(({ text }) => text);
  const detector = createDetector(index);
  const wink = winkNlp(model);
  const articles = {
    "One article of 900 words, five claims, warm": takeWords(averageTexts(gold, 5), 900),
    "One article of 900 words, nothing but claims, warm": takeWords(dense, 900),
  };
  for (const [title, text] of Object.entries(articles)) {
    const results = race(
      {
        prefilter: () => english.trigger.test(text.replaceAll("e", "\u0430")),
        "chrono-node casual": () => casual.parse(text),
        detect: () => detector.detect(articleOf(text)),
        "wink-nlp": () => wink.readDoc(text),
      },
      { rounds: ROUNDS, warmUp: WARM_UP },
    );
    show(title, results, text.length, "chrono-node casual");
    const slow = race(
      { "chrono-node casual": () => casual.parse(text), compromise: () => nlp(text) },
      { rounds: 8, warmUp: 5 },
    );
    show("The same, with what takes long", slow, text.length, "chrono-node casual");
  }
  const real = `${values.shared}/corpus/real`;
  if (existsSync(real)) showArticles(real, detector);
  showLengths(dense, detector);
  const { low, median, high } = spreadOf(Array.from({ length: 11 }, buildCold));
  console.log(
    `\nGazetteer of the bundled index, cold: ${median.toFixed(2)} ms [${low.toFixed(2)}-${high.toFixed(2)}]`,
  );
}

if (values.build) {
  const index = readIndex();
  const start = performance.now();
  createGazetteer(index, english.gazetteer);
  console.log(performance.now() - start);
} else main();
