import { digestRows } from "../../lib/core/feed/digest.ts";
import type { CachedRow, Checked, FeedCache } from "../../lib/core/feed/feed-cache.ts";
import { feedStateSchema, type FeedState } from "../../lib/core/feed/feed-state.ts";
import type { Row } from "../../lib/core/feed/row.ts";

type HeldRow = Row & { checked: Checked };
interface Content {
  states: Map<string, FeedState>;
  /** By feed and generation. */
  rows: Map<string, HeldRow[]>;
  /** How far signatures were looked at ahead, by feed and generation. */
  ahead: Map<string, number>;
}

export interface MemoryCache extends FeedCache {
  content: Content;
  /** Called before each write; what it throws leaves the cache as it was. */
  beforeWrite: () => void;
}

/** A cache in memory whose methods are transactions, as those of the real one are. */
export function createMemoryCache(): MemoryCache {
  const cache: MemoryCache = {
    content: { states: new Map(), rows: new Map(), ahead: new Map() },
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
      return state?.shown ? { state, digest: digestRows(rows) } : undefined;
    },
    // As its digests say: one chunk.
    readChunks: async ({ feed, shelf, firsts }) =>
      firsts.map(() => shownRows(feed).filter((row) => row.shelf === shelf)),
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
    async noteChecked({ feed, gen, shelves, ahead }) {
      if (cache.content.states.get(feed)?.shown?.gen !== gen) return;
      if (ahead !== undefined) write((content) => content.ahead.set(`${feed} ${gen}`, ahead));
      for (const [shelf, found] of shelves)
        change(feed, shelf, (row) => ({ ...row, checked: found.get(row.position) ?? row.checked }));
    },
    async readUnchecked(feed) {
      const state = cache.content.states.get(feed);
      const after = cache.content.ahead.get(`${feed} ${state?.shown?.gen}`) ?? 0;
      const rows = shownRows(feed).filter(({ position }) => position > after);
      if (!state?.shown || rows.length === 0) return undefined;
      return { state, shelves: Map.groupBy(rows, ({ shelf }) => shelf), to: state.shown.head };
    },
    replaceLines: async (feed, shelf, lines) =>
      change(feed, shelf, (row) => ({ ...row, text: lines.get(row.id) ?? row.text })),
  };
  const write = (work: (content: Content) => unknown) => {
    cache.beforeWrite();
    const { states, rows, ahead } = cache.content;
    const next = { states: new Map(states), rows: new Map(rows), ahead: new Map(ahead) };
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
