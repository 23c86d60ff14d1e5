import { formatLine } from "../../lib/core/record/line.ts";
import type { ClaimRecord } from "../../lib/core/record/claim-record.ts";
import { signRecord } from "../../lib/core/record/signed-record.ts";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import type { Manifest } from "../../lib/core/feed/manifest.ts";
import { publish } from "../../lib/core/feed/publish/publish.ts";
import {
  makeFirstRoot,
  makeNextRoot,
  publishRoot,
} from "../../lib/core/feed/publish/publish-root.ts";
import { readFeed, type PublishedFeed } from "../../lib/core/feed/publish/read-feed.ts";
import { claimBy, createAuthor, primitives, type Author } from "./author.ts";
import { createMemoryFolder, tools, type MemoryFolder } from "./memory-folder.ts";

export const NOW = Date.parse("2026-06-01T00:00:00Z");

/** A publisher with its keys and its folder in memory. */
export interface TestPublisher {
  feed: string;
  folder: MemoryFolder;
  rootKey: Author;
  feedKey: Author;
  author: Author;
  publish(lines: readonly string[], now?: number, restart?: boolean): Promise<Manifest>;
  /** The same into another folder. */
  publishIn(folder: FeedFolder, lines: readonly string[]): Promise<Manifest>;
  /** A new root with a new feed key; the next publication is signed with it. */
  rotate(now?: number): Promise<void>;
}

export async function createPublisher(folder = createMemoryFolder()): Promise<TestPublisher> {
  const rootKey = await createAuthor();
  const author = await createAuthor();
  let feedKey = await createAuthor();
  const first = {
    name: "Test index",
    licence: "CC BY 4.0",
    rootKeys: [rootKey.key],
    feedKeys: [feedKey.key],
    moderatorKeys: [],
    mirrors: [],
  };
  const root = await makeFirstRoot(first, NOW, tools);
  await publishRoot({ root, before: undefined, signers: [rootKey] }, folder, tools);
  return {
    feed: root.feed,
    folder,
    rootKey,
    author,
    get feedKey() {
      return feedKey;
    },
    async publish(lines, now = NOW, restart = false) {
      const feed = await read(folder);
      return publish({ feed, lines, signers: [feedKey], now, restart }, folder, tools);
    },
    async publishIn(other, lines) {
      const publication = { feed: await read(other), lines, signers: [feedKey], now: NOW };
      return publish(publication, other, tools);
    },
    async rotate(now = NOW) {
      const before = (await read(folder)).root;
      feedKey = await createAuthor();
      const root = makeNextRoot(before, { feedKeys: [feedKey.key] }, now);
      await publishRoot({ root, before, signers: [rootKey] }, folder, tools);
    },
  };
}

async function read(folder: FeedFolder): Promise<PublishedFeed> {
  const feed = await readFeed(folder, tools);
  if (!feed.ok) throw new Error(feed.code);
  return feed;
}

/** Signed lines of claims that differ in their value. */
export async function signedLines(
  author: Author,
  count: number,
  change: (i: number) => Partial<ClaimRecord> = () => ({}),
): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const record = claimBy(author.key, { value: i, ...change(i) });
      const { sig, body } = await signRecord(record, author.sign, primitives);
      return formatLine({ kind: "record", sig, body });
    }),
  );
}
