import type { FeedSource } from "../../lib/sync/feed-source.ts";
import type { FetchedFile } from "../../lib/sync/fetch-file.ts";
import type { MemoryFolder } from "./memory-folder.ts";

export interface WatchedSource extends FeedSource {
  /** The paths that were asked for, in order. */
  asked: string[];
}

/** A folder as the network would give it; `change` may spoil what it gives. */
export function sourceOf(
  folder: Pick<MemoryFolder, "read">,
  change: (path: string, file: FetchedFile) => FetchedFile = (_, file) => file,
): WatchedSource {
  const asked: string[] = [];
  return {
    asked,
    async fetch(path, { cap }) {
      asked.push(path);
      const bytes = await folder.read(path);
      const file = change(path, bytes ? { ok: true, bytes } : { ok: false, code: "not-found" });
      return file.ok && file.bytes.length > cap ? { ok: false, code: "too-long" } : file;
    },
  };
}
