import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { entriesOfFolder } from "../../scripts/release/collect-entries.ts";

export const BUILDS = ["chrome-mv3", "firefox-mv3"] as const;
export type Build = (typeof BUILDS)[number];

const folderOf = (build: Build): string =>
  fileURLToPath(new URL(`../../.output/${build}`, import.meta.url));

/** Every file of a build by its path. */
export function builtFiles(build: Build): Map<string, Buffer> {
  return new Map(
    entriesOfFolder(folderOf(build)).map(({ path, bytes }) => [path, Buffer.from(bytes)]),
  );
}

export function readManifest(build: Build): Record<string, unknown> {
  return JSON.parse(readFileSync(`${folderOf(build)}/manifest.json`, "utf8")) as Record<
    string,
    unknown
  >;
}
