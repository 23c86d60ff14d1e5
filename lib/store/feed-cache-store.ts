import type { FeedCache } from "../core/feed/feed-cache.ts";
import { countRows, readAfter, readShelf, readState } from "./feed-cache-read.ts";
import { addRows, editShelf, keepGenerations, removeFeed } from "./feed-cache-write.ts";
import type { FeedDatabase } from "./feed-database.ts";

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
    noteChecked: async (feed, shelf, found) =>
      editShelf(await database(), [feed, shelf], (row) => {
        const checked = found.get(row.id);
        return checked === undefined ? row : { ...row, checked };
      }),
    replaceLines: async (feed, shelf, lines) =>
      editShelf(await database(), [feed, shelf], (row) => {
        const text = lines.get(row.id);
        return text === undefined ? row : { ...row, text };
      }),
  };
}
