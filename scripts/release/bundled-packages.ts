import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** What WXT puts into a build of its own, besides our dependencies. */
const FROM_WXT = ["wxt", "@wxt-dev/browser", "@webext-core/match-patterns"];
/** What only the index service runs on; nothing of it is in the extension. */
const ONLY_SERVICE = new Set([
  "@electric-sql/pglite",
  "@hono/node-server",
  "hono",
  "kysely",
  "pg",
  "@bradenmacdonald/s3-lite-client",
]);

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.optional(z.string()),
  author: z.optional(z.union([z.string(), z.object({ name: z.string() })])),
  homepage: z.optional(z.string()),
  dependencies: z.optional(z.record(z.string(), z.string())),
});

/** A package of which something may stand in the extension that users install. */
export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX, as the package says. */
  licence: string;
  author: string;
  homepage: string | undefined;
  /** The text of its licence; undefined where the package carries none. */
  text: string | undefined;
  /** SHA-512 of the package as the lock file has it, in base64. */
  integrity: string | undefined;
}

/** The dependencies of the extension and all of theirs, by name. */
export function findBundledPackages(): BundledPackage[] {
  const { dependencies = {} } = readManifest(ROOT);
  const integrity = readIntegrity();
  const found = new Map<string, BundledPackage>();
  const visit = (name: string, isLeaf: boolean): void => {
    if (found.has(name)) return;
    const folder = join(ROOT, "node_modules", name);
    const manifest = readManifest(folder);
    const { version, license = "not stated", author, homepage } = manifest;
    found.set(name, {
      name,
      version,
      licence: license,
      author: typeof author === "object" ? author.name : (author ?? ""),
      homepage,
      text: readLicence(folder),
      integrity: integrity(name),
    });
    if (!isLeaf) for (const next of Object.keys(manifest.dependencies ?? {})) visit(next, false);
  };
  for (const name of Object.keys(dependencies)) if (!ONLY_SERVICE.has(name)) visit(name, false);
  for (const name of FROM_WXT) visit(name, true);
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readManifest(folder: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
}

function readLicence(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  return file && readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
}

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ integrity: z.optional(z.string()) })),
});

function readIntegrity(): (name: string) => string | undefined {
  const file = join(ROOT, "package-lock.json");
  if (!existsSync(file)) return () => undefined;
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return (name) => /^sha512-(.+)$/.exec(packages[`node_modules/${name}`]?.integrity ?? "")?.[1];
}
