import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { BROWSER_PLACES, type BrowserKind } from "./browser-places.ts";

/** A browser that can load the extension. */
export interface Browser {
  kind: BrowserKind;
  path: string;
  /** As it names itself: "Chromium 156.0.8078.79". */
  name: string;
}

/** The first installed browser of its kind that is new enough; undefined when there is none. */
export function findBrowser(kind: BrowserKind, environment = process.env): Browser | undefined {
  const { oldest } = BROWSER_PLACES[kind];
  for (const path of candidates(kind, environment)) {
    const name = askVersion(path);
    if (name !== undefined && majorVersion(name) >= oldest) return { kind, path, name };
  }
  return undefined;
}

/** Files that may be the browser, in the order of preference. A set variable is the only choice. */
export function candidates(kind: BrowserKind, environment: NodeJS.ProcessEnv): string[] {
  const { variable, programs, files } = BROWSER_PLACES[kind];
  const chosen = environment[variable];
  if (chosen) return [chosen];
  const folders = (environment["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...onPath, ...files].filter((path) => existsSync(path));
}

/** "Mozilla Firefox 153.7.0esr" -> 153; -1 where the text holds no version. */
export function majorVersion(name: string): number {
  return Number(/(\d+)\.\d/.exec(name)?.[1] ?? -1);
}

function askVersion(path: string): string | undefined {
  // Windows programs open a window instead of answering; the newest is then taken on trust.
  if (process.platform === "win32") return "installed 9999.0";
  const { stdout, status } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 ? stdout.trim().split("\n").at(-1) : undefined;
}
