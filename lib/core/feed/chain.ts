import { concatBytes, type Bytes } from "../record/bytes.ts";
import type { Primitives } from "../record/primitives.ts";

/** Ids are hashed in blocks: per row it takes 8 times as long (SYNC.md section 2). */
export const BLOCK_ROWS = 256;
const ID_BYTES = 32;
const BLOCK_BYTES = BLOCK_ROWS * ID_BYTES;

/** A running proof of all ids so far: the hash over full blocks, and the ids of the open block. */
export interface Chain {
  closed: Bytes;
  /** Fewer than 256 ids, 32 bytes each. */
  open: Bytes;
}

type Hashing = Pick<Primitives, "sha256">;

export function startChain(): Chain {
  return { closed: new Uint8Array(ID_BYTES), open: new Uint8Array(0) };
}

/** The chain after more ids (32 bytes each) in the order of the log. */
export async function extendChain(chain: Chain, ids: Uint8Array, hashing: Hashing): Promise<Chain> {
  let { closed } = chain;
  const all = concatBytes([chain.open, ids]);
  let at = 0;
  for (; at + BLOCK_BYTES <= all.length; at += BLOCK_BYTES)
    closed = await hashing.sha256(concatBytes([closed, all.subarray(at, at + BLOCK_BYTES)]));
  return { closed, open: all.slice(at) };
}

/** The value that a manifest names: equal values mean equal logs up to the same head. */
export async function chainValue({ closed, open }: Chain, hashing: Hashing): Promise<Bytes> {
  return open.length === 0 ? closed : hashing.sha256(concatBytes([closed, open]));
}
