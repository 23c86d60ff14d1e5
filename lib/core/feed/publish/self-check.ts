import { toHex } from "../../record/bytes.ts";
import type { Primitives } from "../../record/primitives.ts";
import { chainValue, extendChain, startChain, type Chain } from "../chain.ts";
import type { Manifest } from "../manifest.ts";
import type { PackTools, Reach } from "../pack.ts";
import { isBadRow, readRow, rowIds } from "../row.ts";
import type { FeedFolder } from "./feed-folder.ts";
import { BrokenLogError, walkLog } from "./read-log.ts";

/**
 * Nothing becomes visible that was not read first as a client of the version before reads it
 * (`known`: what it holds), and as a newcomer does. Rows that are new must be ones that clients
 * show. Throws BrokenLogError.
 */
export async function checkPublication(
  folder: FeedFolder,
  manifest: Manifest,
  known: Reach,
  tools: PackTools,
): Promise<void> {
  const onward = await replayLog(folder, manifest, { start: known, look: refuseBadRow }, tools);
  await expectChain(onward, manifest, tools);
  if (known.cursor === 0) return;
  await expectChain(
    await replayLog(folder, manifest, { start: startReach() }, tools),
    manifest,
    tools,
  );
}

export function startReach(): Reach {
  return { cursor: 0, chain: startChain() };
}

interface Replay {
  start: Reach;
  look?: (line: string, position: number) => void;
}

/** The chain after reading on from `start` to the head. */
export async function replayLog(
  folder: FeedFolder,
  manifest: Pick<Manifest, "packs" | "head">,
  { start, look }: Replay,
  tools: PackTools,
): Promise<Chain> {
  let { chain } = start;
  for await (const { from, lines } of walkLog(folder, manifest, start.cursor, tools)) {
    chain = await extendChain(chain, (await rowIds(lines, tools)).bytes, tools);
    if (look) lines.forEach((line, i) => look(line, from + i));
  }
  return chain;
}

function refuseBadRow(line: string, position: number): void {
  if (isBadRow(readRow(line, position, ""))) throw new BrokenLogError("bad-rows", position);
}

/** Throws BrokenLogError when the log is not the one that the manifest speaks of. */
export async function expectChain(
  chain: Chain,
  { chain: expected, head }: Pick<Manifest, "chain" | "head">,
  primitives: Primitives,
): Promise<void> {
  if (toHex(await chainValue(chain, primitives)) !== expected)
    throw new BrokenLogError("chain-mismatch", head);
}
