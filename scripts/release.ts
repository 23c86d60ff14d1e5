/**
 * `npm run release`: what goes to the two stores, with the sources for their reviewers, the bill of
 * materials and the checksums, in `.output/release/`. Everything is made twice and must be equal.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBundledPackages } from "./release/bundled-packages.ts";
import { entriesOfFolder, entriesOfSources } from "./release/collect-entries.ts";
import { sbom } from "./release/sbom.ts";
import { zip } from "./release/zip.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = `${root}.output/release/`;
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };
process.chdir(root);

/** Runs an npm script; a failure ends the release. */
function run(script: string): void {
  const { status } = spawnSync("npm", ["run", "--silent", script], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm run ${script} failed: nothing is released.`);
}

function makeFiles(): Map<string, Buffer> {
  run("build");
  const bill = `${JSON.stringify(sbom(version, findBundledPackages()), null, 2)}\n`;
  return new Map([
    [`whocounts-${version}-chrome.zip`, zip(entriesOfFolder(`${root}.output/chrome-mv3`))],
    [`whocounts-${version}-firefox.zip`, zip(entriesOfFolder(`${root}.output/firefox-mv3`))],
    [`whocounts-${version}-sources.zip`, zip(entriesOfSources(root))],
    [`whocounts-${version}.cdx.json`, Buffer.from(bill)],
  ]);
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

try {
  const files = makeFiles();
  const again = makeFiles();
  const differing = [...files].filter(([name, bytes]) => !again.get(name)?.equals(bytes));
  if (differing.length > 0)
    throw new Error(`not reproducible: ${differing.map(([name]) => name).join(", ")}`);
  run("build:check");
  run("lint:firefox");
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(target + name, bytes);
  const sums = [...files].map(([name, bytes]) => `${hashOf(bytes)}  ${name}`).join("\n");
  writeFileSync(`${target}SHA256SUMS`, `${sums}\n`);
  console.log(`${sums}\n\nBuilt twice, equal to the byte: ${target}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
