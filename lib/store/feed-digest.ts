import * as z from "zod/mini";
import type { Digest } from "../core/feed/digest.ts";
import type { ChunkPlace } from "./feed-chunk.ts";

/** The digest of a run: the rows of one shelf that came with one pack. */
export interface StoredDigest extends ChunkPlace {
  /** Position of the first row. */
  first: number;
  digest: Digest;
}

const digestSchema = z.object({
  positions: z.instanceof(Uint32Array),
  firsts: z.instanceof(Uint32Array),
  ids: z.instanceof(Float64Array),
  of: z.instanceof(Float64Array),
  subjects: z.instanceof(Uint8Array),
  from: z.instanceof(Int32Array),
  to: z.instanceof(Int32Array),
  values: z.instanceof(Int32Array),
});

/** Throws an Error when the digest is damaged. */
export function readStoredDigest(stored: unknown): Digest {
  const { digest } = z.object({ digest: digestSchema }).parse(stored);
  const lengths = new Set(Object.values(digest).map(({ length }) => length));
  if (lengths.size !== 1) throw new Error("a digest of the feed cache is damaged");
  return digest;
}
