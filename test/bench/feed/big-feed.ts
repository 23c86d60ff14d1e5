import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClaimRecord } from "../../../lib/core/record/claim-record.ts";
import { formatLine } from "../../../lib/core/record/line.ts";
import { signRecord } from "../../../lib/core/record/signed-record.ts";
import type { Manifest } from "../../../lib/core/feed/manifest.ts";
import { publish } from "../../../lib/core/feed/publish/publish.ts";
import { loadFeed, loadKey, openPlace } from "../../../server/publish/feed-place.ts";
import { createFeed } from "../../../server/publish/create-feed.ts";
import { publishFeed } from "../../../scripts/feed/publish.ts";
import { nodeTools } from "../../../server/publish/node-tools.ts";
import { createAuthor, type Author } from "../../feed/author.ts";
import { createDice, type Dice } from "../../feed/dice.ts";
import { likeRealArticle } from "./big-claims.ts";

/** One publication at a time, so that a million lines need not lie in memory at once. */
const STEP = 200_000;
const AUTHORS = 40;
/** Kept with the feeds, so that a change of how claims are made up makes new ones. */
const RECIPE = "4";

export interface BigFeed {
  feed: string;
  /** The folder as published, and the same with one publication of 100 more. */
  dir: string;
  dirWithNews: string;
  rows: number;
  packed: number;
}

/** A feed of the bundled index and made-up claims, `rows` in all; made once and kept in `.cache`. */
export async function provideBigFeed(rows: number, say: (text: string) => void): Promise<BigFeed> {
  const dir = join(".cache", "bench", `feed-${rows}-${RECIPE}`);
  const about = join(dir, "about.json");
  if (!existsSync(about)) {
    say(`making a feed of ${rows} claims (once; kept in .cache) ...`);
    writeFileSync(about, JSON.stringify(await makeBigFeed(dir, rows, say)));
  }
  return JSON.parse(readFileSync(about, "utf8")) as BigFeed;
}

async function makeBigFeed(
  dir: string,
  rows: number,
  say: (text: string) => void,
): Promise<BigFeed> {
  const now = Date.now();
  const feed = await createFeed(openPlace(dir), {
    name: "Big index",
    licence: "CC BY 4.0",
    mirrors: [],
    now,
  });
  await publishFeed(dir, { files: [], index: join("public", "index"), now });
  const dice = createDice(rows);
  const authors = await Promise.all(Array.from({ length: AUTHORS }, createAuthor));
  let manifest: Manifest | undefined;
  for (let made = (await loadFeed(openPlace(dir))).signed?.manifest.head ?? 0; made < rows;) {
    const count = Math.min(STEP, rows - made);
    manifest = await publishMore(dir, await signClaims(count, authors, dice), now);
    made = manifest.head;
    say(`${made} rows`);
  }
  const dirWithNews = `${dir}-news`;
  cpSync(dir, dirWithNews, { recursive: true });
  await publishMore(dirWithNews, await signClaims(100, authors, dice), now);
  const packed = manifest?.packs.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  return { feed, dir, dirWithNews, rows, packed };
}

async function publishMore(dir: string, lines: string[], now: number): Promise<Manifest> {
  const place = openPlace(dir);
  const feed = await loadFeed(place);
  const signers = [await loadKey(place, "feed")];
  return publish({ feed, lines, signers, now }, place.folder, nodeTools);
}

/** Claims in the order in which members would send them: article by article. */
async function signClaims(
  count: number,
  authors: readonly Author[],
  dice: Dice,
): Promise<string[]> {
  const lines: Promise<string>[] = [];
  while (lines.length < count) {
    const author = dice.of(authors);
    for (const record of likeRealArticle(author.key, dice)) lines.push(signLine(author, record));
    if (lines.length % 2000 < 3) await Promise.all(lines);
  }
  return (await Promise.all(lines)).slice(0, count);
}

async function signLine(author: Author, record: ClaimRecord): Promise<string> {
  const { sig, body } = await signRecord(record, author.sign, nodeTools);
  return formatLine({ kind: "record", sig, body });
}
