/** `npm run new:parser -- LANGUAGE/NAME "SENTENCE"`: a parser, its test and its place in the order. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parserFile, parserTestFile, withParser } from "./scaffold/parser-files.ts";

const USAGE = `usage: npm run new:parser -- LANGUAGE/NAME "SENTENCE"
such as: npm run new:parser -- en/counted-by-hand "The mission counted by hand 12 breaches of the truce."`;

function run([path = "", example = ""]: string[]): string {
  const [, language, name] = /^([a-z]{2,3})\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(path) ?? [];
  if (!language || !name || example === "") throw new Error(USAGE);
  const folder = fileURLToPath(new URL(`../lib/core/detect/${language}/`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`There is no language "${language}" yet.`);
  const file = `${folder}parsers/${name}.ts`;
  if (existsSync(file)) throw new Error(`There is a parser ${path} already.`);
  const parser = { language, name, example };
  const configuration = `${folder}configuration.ts`;
  const order = readFileSync(configuration, "utf8");
  writeFileSync(configuration, withParser(order, parser));
  writeFileSync(file, parserFile(parser));
  const testFile = file.replace(/\.ts$/, ".test.ts");
  writeFileSync(testFile, parserTestFile(parser, order));
  spawnSync("prettier", ["--write", file, testFile, configuration], {
    shell: process.platform === "win32",
  });
  const test = `lib/core/detect/${language}/parsers/${name}.test.ts`;
  return `The parser ${path} stands last in configuration.ts of "${language}"; its pattern is only a beginning.
Say in its test what it is to find, write it until that passes, and add sentences that it must leave alone:
  npm run unit -- ${test} && npm run accuracy`;
}

try {
  console.log(run(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
