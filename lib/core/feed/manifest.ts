import * as z from "zod/mini";
import { daySchema } from "../period.ts";
import { momentSchema } from "../record/plain-text.ts";
import { parseJson } from "./envelope.ts";
import { feedIdSchema } from "./root.ts";

export const MANIFEST_PATH = "feed.json";
export const MAX_MANIFEST_BYTES = 262_144;
/** What a pack may weigh, so that one fits into memory whatever a manifest says. */
export const MAX_PACK_BYTES = 8_388_608;
export const MAX_PACK_RAW = 16_777_216;
/** As many entries as fit into a manifest of that size. */
export const MAX_PACKS = 1200;
export const MAX_PACK_ROWS = 20_000;
/** The format that this code reads; a feed may ask for more in `minClient`. */
export const CLIENT_FORMAT = 1;

const count = z.int().check(z.gte(0));
const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A pack: the lines of positions `from` to `to`, both inclusive, in one gzip file. */
export const packEntrySchema = z.strictObject({
  from: z.int().check(z.gte(1)),
  to: z.int().check(z.gte(1)),
  sha256: hashSchema,
  bytes: z.int().check(z.gte(1), z.lte(MAX_PACK_BYTES)),
  /** Bytes after unpacking. */
  raw: z.int().check(z.gte(1), z.lte(MAX_PACK_RAW)),
  /** The day on which a passing pack was made; a base pack, which stays, has none. */
  made: z.optional(daySchema),
});
export type PackEntry = z.infer<typeof packEntrySchema>;

/** The one file of a feed that changes: how far the log goes, and where its lines are. */
export const manifestSchema = z
  .strictObject({
    v: z.literal(1),
    type: z.literal("feed"),
    feed: feedIdSchema,
    /** The root whose keys signed this. */
    root: z.int().check(z.gte(1)),
    version: z.int().check(z.gte(1)),
    /** Rises only when the log itself starts anew. */
    epoch: z.int().check(z.gte(1)),
    issued: momentSchema,
    expires: momentSchema,
    /** The last position of the log; positions begin at 1. */
    head: count,
    /** The chain value of all ids up to `head`. */
    chain: hashSchema,
    packs: z.array(packEntrySchema).check(z.maxLength(MAX_PACKS)),
    minClient: z.optional(count),
  })
  .check(z.refine(({ head, packs }) => packs.every((pack) => fits(pack, head)), "packs"));
export type Manifest = z.infer<typeof manifestSchema>;

function fits({ from, to }: { from: number; to: number }, head: number): boolean {
  return from <= to && to <= head && to - from < MAX_PACK_ROWS;
}

/** The path of a pack in the folder of a feed. */
export function packPath({ sha256 }: Pick<PackEntry, "sha256">): string {
  return `packs/${sha256}.gz`;
}

/** The path of the copy of a manifest that is kept for ever. */
export function historyPath(version: number): string {
  return `history/${version}.json`;
}

export type ManifestReading =
  | { ok: true; manifest: Manifest }
  | { ok: false; code: "wrong-shape" | "wrong-type" | "client-too-old" };

const headSchema = z.looseObject({ v: count, type: z.string() });

/** Reads a payload whose signature was checked. */
export function readManifestPayload(payload: string): ManifestReading {
  const value = parseJson(payload);
  const head = headSchema.safeParse(value);
  if (!head.success) return { ok: false, code: "wrong-shape" };
  if (head.data.type !== "feed") return { ok: false, code: "wrong-type" };
  if (head.data.v > 1) return { ok: false, code: "client-too-old" };
  const result = manifestSchema.safeParse(value);
  if (!result.success) return { ok: false, code: "wrong-shape" };
  if ((result.data.minClient ?? 0) > CLIENT_FORMAT) return { ok: false, code: "client-too-old" };
  return { ok: true, manifest: result.data };
}
