/**
 * `npm run new:gold -- ID FILE [--published YYYY-MM-DD] [--url URL] [--outlet NAME]`: a gold document
 * from a text, with what the detector finds in it as a proposal to be corrected by hand.
 */
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createAnnotate } from "./annotate/annotate-article.ts";
import { findSources } from "./annotate/find-sources.ts";
import { readSource } from "./annotate/read-source.ts";
import { proposeGold } from "./scaffold/propose-gold.ts";
import { formatJson } from "../test/gold-document.ts";

const USAGE = `usage: npm run new:gold -- ID FILE [--published YYYY-MM-DD] [--url URL] [--outlet NAME]
ID is the new document's name, such as asia-127; FILE an .html, .txt or .json text in your own words.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    published: { type: "string" },
    url: { type: "string" },
    outlet: { type: "string" },
  },
});
const [id, file] = positionals;
const target = fileURLToPath(new URL(`../test/gold/own/${id}.json`, import.meta.url));

async function run(): Promise<string> {
  if (!id || !file || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Error(USAGE);
  if (existsSync(target)) throw new Error(`There is a document ${id} already.`);
  const read = await readSource(findSources(file)[0]!);
  if (!read.ok) throw new Error(read.message);
  const { article: found } = read.document;
  const article = { ...found, published: values.published ?? found.published };
  const { annotations } = createAnnotate()(article);
  const gold = proposeGold(id, article, annotations, values);
  writeFileSync(target, formatJson(gold));
  return `test/gold/own/${id}.json is written, with ${gold.claims.length} proposed claims.
Correct them by docs/detection.md, "What is a claim", then: npm run unit -- test && npm run accuracy`;
}

try {
  console.log(await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
