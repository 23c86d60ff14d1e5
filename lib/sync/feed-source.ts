import type { FeedFault } from "../core/feed/feed-fault.ts";
import { fetchFile, type FetchedFile, type FetchTerms } from "./fetch-file.ts";
import type { RequestLog } from "./request-log.ts";

/** A place that has the files of a feed: the feed's own, a mirror, or the package. */
export interface FeedSource {
  fetch(path: string, terms: FetchTerms): Promise<FetchedFile>;
}

/** A folder on the web. `base` ends with a slash. */
export function createWebSource(base: string, log: RequestLog): FeedSource {
  return { fetch: (path, terms) => fetchFile(base + path, terms, log) };
}

/** What takes seconds to be found out. */
const DELAYING: ReadonlySet<FeedFault> = new Set(["slow", "timeout", "offline"]);
/** How often each place kept a sync waiting; places are made anew for each sync. */
const delays = new WeakMap<FeedSource, number>();

/**
 * Tries one place after another, those that kept us waiting last, and the slow ones again with
 * patience when there is no other: a log is many files, and each would wait for the same place.
 */
export async function fetchFromAny(
  sources: readonly FeedSource[],
  path: string,
  { cap, accept }: { cap: number; accept: (file: FetchedFile) => Promise<FetchedFile> },
): Promise<FetchedFile> {
  let last: FetchedFile = { ok: false, code: "offline" };
  const slow: FeedSource[] = [];
  const delaysOf = (source: FeedSource): number => delays.get(source) ?? 0;
  for (const source of sources.toSorted((a, b) => delaysOf(a) - delaysOf(b))) {
    const file = await accept(await source.fetch(path, { cap, isHasty: true }));
    if (file.ok) return file;
    if (DELAYING.has(file.code)) delays.set(source, delaysOf(source) + 1);
    if (file.code === "slow") slow.push(source);
    else last = file;
  }
  for (const source of slow) {
    const file = await accept(await source.fetch(path, { cap, isHasty: false }));
    if (file.ok) return file;
    last = file;
  }
  return last;
}
