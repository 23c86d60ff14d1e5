import type { FeedFolder } from "./feed-folder.ts";
import { nextPack } from "../cover.ts";
import { refuse, type FeedFault, type Refusal } from "../feed-fault.ts";
import { packPath, type Manifest, type PackEntry } from "../manifest.ts";
import { openPack, type PackTools } from "../pack.ts";

export interface LogPart {
  /** The position of the first line. */
  from: number;
  lines: string[];
}

/** Thrown while a log is walked: the published files do not hold together. */
export class BrokenLogError extends Error {
  readonly code: FeedFault;
  constructor(code: FeedFault, at: number) {
    super(`the published log is broken at position ${at}: ${code}`);
    this.code = code;
  }
}

/** The lines after `cursor`, pack by pack, as a client would read them. Throws BrokenLogError. */
export async function* walkLog(
  folder: FeedFolder,
  { packs, head }: Pick<Manifest, "packs" | "head">,
  cursor: number,
  tools: PackTools,
): AsyncGenerator<LogPart> {
  for (let at = cursor; at < head;) {
    const pack = nextPack(packs, at);
    if (!pack) throw new BrokenLogError("gap", at + 1);
    const opened = await readPack(folder, pack, tools);
    if (!opened.ok) throw new BrokenLogError(opened.code, at + 1);
    yield { from: at + 1, lines: opened.lines.slice(at + 1 - pack.from, head + 1 - pack.from) };
    at = pack.to;
  }
}

async function readPack(
  folder: FeedFolder,
  pack: PackEntry,
  tools: PackTools,
): Promise<{ ok: true; lines: string[] } | Refusal> {
  const bytes = await folder.read(packPath(pack));
  return bytes ? openPack(pack, bytes, tools) : refuse("not-found");
}

/** The lines of positions `from` to `to`. */
export async function readLines(
  folder: FeedFolder,
  manifest: Pick<Manifest, "packs" | "head">,
  { from, to }: { from: number; to: number },
  tools: PackTools,
): Promise<string[]> {
  const lines: string[] = [];
  for await (const part of walkLog(folder, { ...manifest, head: to }, from - 1, tools))
    lines.push(...part.lines);
  return lines;
}
