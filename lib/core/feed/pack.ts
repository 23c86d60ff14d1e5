import { toHex, type Bytes } from "../record/bytes.ts";
import type { Primitives } from "../record/primitives.ts";
import { extendChain, type Chain } from "./chain.ts";
import { refuse, type Refusal } from "./feed-fault.ts";
import type { Gunzip } from "./gunzip.ts";
import type { PackEntry } from "./manifest.ts";
import { readRow, rowIds, type Row } from "./row.ts";

export interface PackTools extends Primitives {
  gunzip: Gunzip;
}

/** How far a client has read a log, and the proof of what it read. */
export interface Reach {
  cursor: number;
  chain: Chain;
}

/** The text of a pack: every line ends with a line break. */
export function packText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** The lines of a pack as its manifest names it, or what is wrong with the file. */
export async function openPack(
  entry: PackEntry,
  packed: Bytes,
  tools: PackTools,
): Promise<{ ok: true; lines: string[] } | Refusal> {
  if (packed.length !== entry.bytes) return refuse("wrong-length");
  if (toHex(await tools.sha256(packed)) !== entry.sha256) return refuse("wrong-hash");
  const unpacked = await tools.gunzip(packed, entry.raw);
  if (!unpacked.ok) return refuse(unpacked.code);
  const text = tools.decode(unpacked.bytes);
  if (text === undefined) return refuse("not-utf8");
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length !== entry.to - entry.from + 1) return refuse("row-count");
  return { ok: true, lines };
}

/** The rows of an opened pack that are new to a client, and how far it has read with them. */
export async function takeLines(
  reach: Reach,
  entry: PackEntry,
  lines: readonly string[],
  tools: Primitives,
): Promise<{ rows: Row[]; reach: Reach }> {
  const fresh = lines.slice(reach.cursor + 1 - entry.from);
  // The platform hashes on a thread of its own meanwhile.
  const hashing = rowIds(fresh, tools);
  const read = fresh.map((text, i) => readRow(text, reach.cursor + 1 + i, ""));
  const ids = await hashing;
  const rows = read.map((row, i) => ({ ...row, id: ids.hex[i] ?? "" }));
  const chain = await extendChain(reach.chain, ids.bytes, tools);
  return { rows, reach: { cursor: entry.to, chain } };
}
