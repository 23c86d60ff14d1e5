import { digestRows } from "../../lib/core/feed/digest.ts";
import type { CachedRow, Checked, FeedCache } from "../../lib/core/feed/feed-cache.ts";
import { feedStateSchema, type FeedState } from "../../lib/core/feed/feed-state.ts";
import type { Row } from "../../lib/core/feed/row.ts";

type HeldRow = Row & { checked: Checked };
interface Content {
  states: Map<string, FeedState>;
  /** By feed and generation. */
  rows: Map<string, HeldRow[]>;
}

export interface MemoryCache extends FeedCache {
  content: Content;
  /** Called before each write; what it throws leaves the cache as it was. */
  beforeWrite: () => void;
}

/** A cache in memory whose methods are transactions, as those of the real one are. */
export function createMemoryCache(): MemoryCache {
  const cache: MemoryCache = {
    content: { states: new Map(), rows: new Map() },
    beforeWrite: () => {},
    loadState: async (feed) => cache.content.states.get(feed),
    saveState: async (state) => write(({ states }) => void states.set(state.feed, check(state))),
    addRows: async (state, rows) =>
      write((content) => {
        content.states.set(state.feed, check(state));
        const key = `${state.feed} ${state.work.gen}`;
        content.rows.set(key, [...(content.rows.get(key) ?? []), ...rows]);
      }),
    keepGenerations: async (state) =>
      write((content) => {
        content.states.set(state.feed, check(state));
        const kept = new Set(
          [state.shown?.gen, state.work.gen].map((gen) => `${state.feed} ${gen}`),
        );
        for (const key of content.rows.keys())
          if (key.startsWith(state.feed) && !kept.has(key)) content.rows.delete(key);
      }),
    removeFeed: async (feed) =>
      write((content) => {
        content.states.delete(feed);
        for (const key of content.rows.keys()) if (key.startsWith(feed)) content.rows.delete(key);
      }),
    async readShelf(feed, shelf) {
      const state = cache.content.states.get(feed);
      const rows = shownRows(feed).filter((row) => row.shelf === shelf);
      return state?.shown ? { state, rows } : undefined;
    },
    async readDigest(feed, shelf) {
      const state = cache.content.states.get(feed);
      const rows = shownRows(feed).filter((row) => row.shelf === shelf);
      return state?.shown ? { state, digest: digestRows(rows, 1) } : undefined;
    },
    readRows: async ({ feed, rows }) => {
      const shown = new Map(shownRows(feed).map((row) => [row.position, row]));
      return rows.map(({ position }) => shown.get(position)!);
    },
    readAfter: async (feed, position, limit) =>
      shownRows(feed)
        .filter((row) => row.position > position)
        .slice(0, limit),
    countRows: async (feed) =>
      Object.fromEntries(
        [...Map.groupBy(shownRows(feed), ({ shelf }) => shelf)].map(([shelf, { length }]) => [
          shelf,
          length,
        ]),
      ),
    noteChecked: async (feed, shelf, found) =>
      change(feed, shelf, (row) => ({ ...row, checked: found.get(row.position) ?? row.checked })),
    replaceLines: async (feed, shelf, lines) =>
      change(feed, shelf, (row) => ({ ...row, text: lines.get(row.id) ?? row.text })),
  };
  const write = (work: (content: Content) => void) => {
    cache.beforeWrite();
    const next = { states: new Map(cache.content.states), rows: new Map(cache.content.rows) };
    work(next);
    cache.content = next;
  };
  const shownRows = (feed: string): (HeldRow & CachedRow)[] => {
    const shown = cache.content.states.get(feed)?.shown;
    const rows = shown && cache.content.rows.get(`${feed} ${shown.gen}`);
    return rows?.filter(({ position }) => position <= shown!.head) ?? [];
  };
  const change = (feed: string, shelf: string, edit: (row: HeldRow) => HeldRow) =>
    write((content) => {
      const key = `${feed} ${content.states.get(feed)?.shown?.gen}`;
      const rows = content.rows.get(key) ?? [];
      content.rows.set(
        key,
        rows.map((row) => (row.shelf === shelf ? edit(row) : row)),
      );
    });
  return cache;
}

/** What is stored must be what the schema lets in again. */
function check(state: FeedState): FeedState {
  return feedStateSchema.parse(state);
}
