import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClaimRecord } from "../../../lib/core/record/claim-record.ts";
import type { Manifest } from "../../../lib/core/feed/manifest.ts";
import { publishFeed } from "../../../scripts/feed/publish.ts";
import { formatLine } from "../../../lib/core/record/line.ts";
import type { LogRecord } from "../../../lib/core/record/record.ts";
import { signRecord } from "../../../lib/core/record/signed-record.ts";
import { createAuthor, primitives, type Author } from "../../feed/author.ts";
import { signedLines } from "../../feed/publisher.ts";

/** A feed in a folder, made and published with the command line. */
export interface FeedFolder {
  dir: string;
  feed: string;
  author: Author;
  /** Publishes claims of one author, or only signs anew. */
  publish(...claims: Partial<ClaimRecord>[]): Promise<string[]>;
  /** Publishes records of any type that its author signs. */
  publishRecords(records: readonly LogRecord[]): Promise<void>;
  /** The same as if it were another time, which the command line does not do. */
  publishAt(now: number, ...claims: Partial<ClaimRecord>[]): Promise<void>;
  rotate(): void;
  manifest(): Manifest;
  /** A published file as it is. */
  read(path: string): Buffer;
  write(path: string, bytes: Buffer | string): void;
  remove(path: string): void;
}

/** `npm run feed -- init`: an empty feed. */
export async function initFeed(dir: string, name: string): Promise<FeedFolder> {
  const said = runFeed("init", dir, "--name", name, "--licence", "CC BY 4.0");
  const feed = /#key=([0-9a-f]{64})/.exec(said)?.[1];
  if (feed === undefined) throw new Error(`no fingerprint in: ${said}`);
  return folderAt(dir, { feed, author: await createAuthor() });
}

/** The same feed where a copy of it lies. */
export function folderAt(
  dir: string,
  { feed, author }: Pick<FeedFolder, "feed" | "author">,
): FeedFolder {
  const place = (path: string) => join(dir, "public", path);
  const folder: FeedFolder = {
    dir,
    feed,
    author,
    async publish(...claims) {
      const lines = await writeLines(folder, claims);
      runFeed("publish", dir, newLines(dir));
      return lines;
    },
    async publishRecords(records) {
      const signed = records.map((record) => signRecord(record, author.sign, primitives));
      const lines = (await Promise.all(signed)).map((record) =>
        formatLine({ kind: "record", ...record }),
      );
      writeFileSync(newLines(dir), lines.map((line) => `${line}\n`).join(""));
      runFeed("publish", dir, newLines(dir));
    },
    async publishAt(now, ...claims) {
      await writeLines(folder, claims);
      await publishFeed(dir, { files: [newLines(dir)], index: undefined, now });
    },
    rotate: () => void runFeed("rotate", dir),
    manifest: () =>
      JSON.parse(
        (JSON.parse(folder.read("feed.json").toString()) as { payload: string }).payload,
      ) as Manifest,
    read: (path) => readFileSync(place(path)),
    remove: (path) => rmSync(place(path)),
    write: (path, bytes) => writeFileSync(place(path), bytes),
  };
  return folder;
}

const newLines = (dir: string): string => join(dir, "new.lines");

async function writeLines(
  { dir, author }: FeedFolder,
  claims: readonly Partial<ClaimRecord>[],
): Promise<string[]> {
  const lines = await signedLines(author, claims.length, (i) => claims[i]!);
  writeFileSync(newLines(dir), lines.map((line) => `${line}\n`).join(""));
  return lines;
}

function runFeed(...args: string[]): string {
  return execFileSync(process.execPath, ["scripts/feed.ts", ...args], { encoding: "utf8" });
}
