import type { Claim } from "../core/claim.ts";
import type { IndexFault } from "../core/claims-index.ts";
import type { IndexProblem, IndexState } from "../core/index-state.ts";
import {
  openIndexDatabase,
  writeCache,
  type IndexBase,
  type IndexDatabase,
} from "./index-database.ts";
import { editionInCache, editionInMemory, NO_EDITION, type Edition } from "./index-edition.ts";
import { readPackagedIndex, readPackagedStamp, type ReadIndexFile } from "./packaged-index.ts";

/** The claims index on this device. Every method works from the first call, whatever the cache is like. */
export interface IndexStore {
  /** Parties, truces and outlets. */
  load(): Promise<IndexBase>;
  claimsOf(truce: string): Promise<readonly Claim[]>;
  state(): Promise<IndexState>;
  /** Resolves when the cache holds the packaged edition, or cannot: for install and upgrade. */
  install(): Promise<IndexState>;
}

/** What is open, and what went wrong on the way. `saved` settles when the cache has been written. */
interface Opened {
  edition: Edition;
  problem: IndexProblem | null;
  detail: string | null;
  saved: Promise<void>;
}

/**
 * Opens lazily and keeps what it opened: nothing is lost when the worker dies. An edition that the
 * cache lacks is read from the package and served from memory while the cache is being written.
 */
export function createIndexStore(read: ReadIndexFile): IndexStore {
  let opened: Promise<Opened> | undefined;
  const open = () => (opened ??= openIndex(read));

  return {
    load: async () => (await open()).edition.base,
    async claimsOf(truce) {
      const claims = await (await open()).edition.claimsOf(truce).catch(() => undefined);
      if (claims) return claims;
      opened = rebuild(read);
      return (await (await opened).edition.claimsOf(truce)) ?? [];
    },
    state: async () => describe(await open()),
    async install() {
      const current = await open();
      await current.saved;
      return describe(current);
    },
  };
}

function describe({ edition, problem, detail }: Opened): IndexState {
  return {
    version: edition.stamp?.version ?? null,
    date: edition.stamp?.date ?? null,
    claims: edition.size,
    source: edition.source,
    problem,
    detail,
  };
}

async function openIndex(read: ReadIndexFile): Promise<Opened> {
  const [stamp, database] = await Promise.all([readPackagedStamp(read), tryOpen()]);
  if (!database) return openPackage(read, undefined, NO_EDITION);
  const cached = await editionInCache(database).catch(() => ({ kind: "damaged" as const }));
  if (cached.kind !== "edition")
    return openPackage(read, database, NO_EDITION, cached.kind === "damaged");
  const { edition } = cached;
  if (edition.stamp?.sha256 === stamp?.sha256)
    return { edition, problem: null, detail: null, saved: Promise.resolve() };
  return openPackage(read, database, edition);
}

/** Undefined where there is no IndexedDB, or where it refuses to work. */
async function tryOpen(): Promise<IndexDatabase | undefined> {
  return openIndexDatabase().catch(() => undefined);
}

async function rebuild(read: ReadIndexFile): Promise<Opened> {
  return openPackage(read, await tryOpen(), NO_EDITION, true);
}

/** Serves the package and fills the cache with it; `older` is what there is when the package is broken. */
async function openPackage(
  read: ReadIndexFile,
  database: IndexDatabase | undefined,
  older: Edition,
  damaged = false,
): Promise<Opened> {
  const [stamp, result] = await Promise.all([readPackagedStamp(read), readPackagedIndex(read)]);
  const saved = Promise.resolve();
  if (!result.ok || !stamp) {
    const detail = result.ok ? "stamp.json cannot be read" : describeFault(result.faults[0]);
    const edition = result.ok ? editionInMemory(result.index, undefined) : older;
    return { edition, problem: "package-broken", detail, saved };
  }
  const edition = editionInMemory(result.index, stamp);
  if (!database) return { edition, problem: "no-database", detail: null, saved };
  const opened: Opened = {
    edition,
    problem: damaged ? "cache-rebuilt" : null,
    detail: null,
    saved,
  };
  opened.saved = writeCache(database, result.index, stamp).then(
    () => undefined,
    (error: unknown) => Object.assign(opened, problemOf(error)) && undefined,
  );
  return opened;
}

function problemOf(error: unknown): Pick<Opened, "problem" | "detail"> {
  const full = error instanceof DOMException && error.name === "QuotaExceededError";
  return { problem: full ? "disk-full" : "no-database", detail: String(error) };
}

function describeFault(fault: IndexFault | undefined): string {
  return fault ? `${fault.file}, entry ${fault.at}: ${fault.message}` : "no faults given";
}
