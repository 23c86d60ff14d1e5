/**
 * `npm run bench:page [-- ROUNDS]`: what the extension costs a page, in real Chromium and Firefox,
 * beside the floor and beside libraries from npm on the same pages. Writes docs/performance.md.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, platform } from "node:os";
import { gzipSync } from "node:zlib";
import { BROWSER_KINDS } from "../../scripts/set-up/browser-places.ts";
import { measureBrowser, type BrowserFigures } from "./page/measure-browser.ts";
import { entryTable, figureTables } from "./page/tables.ts";

const FILE = "docs/performance.md";
const BEGIN = "<!-- measured: written by npm run bench -->";
const END = "<!-- end of measured -->";

const rounds = Number(process.argv[2] ?? 20);

function build(): void {
  for (const browser of ["chrome", "firefox"])
    for (const mode of ["production", "e2e"])
      execFileSync(
        process.execPath,
        ["node_modules/wxt/bin/wxt.mjs", "build", "-b", browser, "--mode", mode],
        { stdio: ["ignore", "ignore", "inherit"] },
      );
}

function entries(): [name: string, plain: number, compressed: number][] {
  return ["scan.js", "annotator.js", "card.js", "background.js"].map((name) => {
    const bytes = readFileSync(`.output/chrome-mv3/${name}`);
    return [name, bytes.length, gzipSync(bytes, { level: 9 }).length];
  });
}

function write(text: string): void {
  const document = readFileSync(FILE, "utf8");
  const [before] = document.split(BEGIN);
  const after = document.split(END).at(-1);
  writeFileSync(FILE, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}

build();
const figures: BrowserFigures[] = [];
for (const kind of BROWSER_KINDS) figures.push(await measureBrowser(kind, rounds));
const [processor] = cpus();
const machine = [
  `${new Date().toISOString().slice(0, 10)}, ${figures.map(({ name }) => name).join(", ")}`,
  `${cpus().length} cores (${processor?.model}), ${platform()}, load ${loadavg()[0]?.toFixed(1)} at the end`,
  `${rounds} rounds; medians, in brackets the tenth and the ninetieth percentile`,
].join("; ");
const text = [`${machine}.`, ...figureTables(figures), entryTable(entries())].join("\n\n");
console.log(text);
write(text);
execFileSync(process.execPath, ["node_modules/prettier/bin/prettier.cjs", "--write", FILE]);
