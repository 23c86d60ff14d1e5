import type { FeedCache } from "../core/feed/feed-cache.ts";
import {
  countRows,
  readAfter,
  readChunks,
  readDigest,
  readShelf,
  readUnchecked,
} from "./feed-cache-read.ts";
import { addRows, keepGenerations, removeFeed, replaceLines } from "./feed-cache-write.ts";
import { noteChecked } from "./feed-checks.ts";
import type { FeedDatabase } from "./feed-database.ts";
import { readState } from "./stored-feed-state.ts";

/** The cache of feeds in IndexedDB. */
export function createFeedCache(database: () => Promise<FeedDatabase>): FeedCache {
  return {
    loadState: async (feed) => readState(await (await database()).get("states", feed)),
    async saveState(state) {
      await (await database()).put("states", state, state.feed);
    },
    addRows: async (state, rows) => addRows(await database(), state, rows),
    keepGenerations: async (state) => keepGenerations(await database(), state),
    removeFeed: async (feed) => removeFeed(await database(), feed),
    readShelf: async (feed, shelf) => readShelf(await database(), feed, shelf),
    readAfter: async (feed, position, limit) => readAfter(await database(), feed, position, limit),
    countRows: async (feed) => countRows(await database(), feed),
    readDigest: async (feed, shelf) => readDigest(await database(), feed, shelf),
    readChunks: async (places) => readChunks(await database(), places),
    noteChecked: async (checked) => noteChecked(await database(), checked),
    readUnchecked: async (feed) => readUnchecked(await database(), feed),
    replaceLines: async (feed, shelf, lines) =>
      replaceLines(await database(), [feed, shelf], lines),
  };
}
