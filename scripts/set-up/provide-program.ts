import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, install } from "./debian.ts";

/** Programs besides browsers that the tests of feeds and of the index service run. */
export const PROGRAM_PACKAGES = {
  nginx: "nginx-light",
  openssl: "openssl",
  // The server's own programs, which Debian keeps out of PATH.
  postgres: "postgresql",
  initdb: "postgresql",
} as const;
export type Program = keyof typeof PROGRAM_PACKAGES;

/**
 * The path of an installed program, or on Debian as root of one that it installs. Throws an Error
 * that tells the user what to install.
 */
export function provideProgram(program: Program, say: (line: string) => void): string {
  const found = findProgram(program);
  if (found !== undefined) return found;
  const name = PROGRAM_PACKAGES[program];
  if (canInstall()) {
    say(`No ${program} found; installing Debian's package ${name} ...`);
    install(name);
  }
  const installed = findProgram(program);
  if (installed === undefined)
    throw new Error(
      `${program} is needed and was not found. Install it (Debian: apt-get install ${name}).`,
    );
  return installed;
}

/** Undefined when it is not installed. */
export function findProgram(program: Program): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return [...folders, "/usr/sbin", ...postgresFolders()]
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

/** Newest version first. */
function postgresFolders(): string[] {
  const base = "/usr/lib/postgresql";
  if (!existsSync(base)) return [];
  const versions = readdirSync(base).toSorted((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(base, version, "bin"));
}
