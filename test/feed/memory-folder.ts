import { gzipSync } from "node:zlib";
import type { Bytes } from "../../lib/core/record/bytes.ts";
import { createGunzip } from "../../lib/core/feed/gunzip.ts";
import type { FeedFolder, PublishTools } from "../../lib/core/feed/publish/feed-folder.ts";
import { primitives } from "./author.ts";

export const tools: PublishTools = {
  ...primitives,
  gunzip: createGunzip(globalThis),
  gzip: async (bytes) => new Uint8Array(gzipSync(bytes, { level: 9 })),
};

export interface MemoryFolder extends FeedFolder {
  files: Map<string, Bytes>;
}

/** A folder in memory. `copyOf` begins with the files of another. */
export function createMemoryFolder(copyOf?: MemoryFolder): MemoryFolder {
  const files = new Map(copyOf?.files);
  return {
    files,
    read: async (path) => files.get(path),
    write: async (path, bytes) => void files.set(path, bytes),
    remove: async (path) => void files.delete(path),
    list: async (folder) =>
      [...files.keys()]
        .filter((path) => path.slice(0, Math.max(path.lastIndexOf("/"), 0)) === folder)
        .map((path) => path.slice(path.lastIndexOf("/") + 1)),
  };
}
