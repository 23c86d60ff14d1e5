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

/** Tries one place after another, and the slow ones again with patience when there is no other. */
export async function fetchFromAny(
  sources: readonly FeedSource[],
  path: string,
  { cap, accept }: { cap: number; accept: (file: FetchedFile) => Promise<FetchedFile> },
): Promise<FetchedFile> {
  let last: FetchedFile = { ok: false, code: "offline" };
  const slow: FeedSource[] = [];
  for (const source of sources) {
    const file = await accept(await source.fetch(path, { cap, isHasty: true }));
    if (file.ok) return file;
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
