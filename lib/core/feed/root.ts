import * as z from "zod/mini";
import { toHex } from "../record/bytes.ts";
import { keySchema } from "../record/line.ts";
import { httpsAddressSchema, momentSchema, nameSchema } from "../record/plain-text.ts";
import type { Primitives } from "../record/primitives.ts";
import { countSigners, parseJson, readEnvelope } from "./envelope.ts";
import { refuse, type Refusal } from "./feed-fault.ts";

export const feedIdSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Most bytes of a root file, and most roots that are followed in one run. */
export const MAX_ROOT_BYTES = 65_536;
export const MAX_ROOT_STEPS = 32;

const keysSchema = z.array(keySchema).check(z.minLength(1), z.maxLength(8));

/** Who may sign for a feed, and what it is. Changes rarely; root n+1 is signed by n and by itself. */
export const rootSchema = z
  .strictObject({
    v: z.literal(1),
    type: z.literal("root"),
    feed: feedIdSchema,
    n: z.int().check(z.gte(1)),
    name: nameSchema(120),
    licence: nameSchema(200),
    rootKeys: keysSchema,
    /** How many root keys a root needs. */
    threshold: z.int().check(z.gte(1), z.lte(8)),
    feedKeys: keysSchema,
    moderatorKeys: z.array(keySchema).check(z.maxLength(500)),
    mirrors: z.array(httpsAddressSchema).check(z.maxLength(16)),
    expires: momentSchema,
  })
  .check(z.refine(({ rootKeys, threshold }) => new Set(rootKeys).size >= threshold, "threshold"));
export type Root = z.infer<typeof rootSchema>;

/** The path of root n in the folder of a feed. */
export function rootPath(n: number): string {
  return `root.${n}.json`;
}

/**
 * The id of a feed is the fingerprint of the keys of its first root: whoever knows it (from the
 * `#key=` of an address) needs to trust nobody for the rest, and no two feeds can share one.
 */
export async function feedIdOf(
  firstRootKeys: readonly string[],
  primitives: Primitives,
): Promise<string> {
  const text = `cf/feed/v1\n${firstRootKeys.toSorted().join("\n")}`;
  return toHex(await primitives.sha256(primitives.encode(text)));
}

export type RootResult = { ok: true; root: Root; payload: string } | Refusal;

/** Accepts root 1 by the fingerprint of its keys, root n+1 by the keys of n and its own. */
export async function acceptRoot(
  bytes: Uint8Array,
  before: Root | undefined,
  primitives: Primitives,
): Promise<RootResult> {
  const opened = readEnvelope(bytes, primitives);
  if (!opened.ok) return opened;
  const { envelope } = opened;
  if (
    before &&
    (await countSigners("root", envelope, before.rootKeys, primitives)) < before.threshold
  )
    return refuse("bad-root");
  const root = readRootPayload(envelope.payload);
  if (!root) return refuse("wrong-shape");
  if ((await countSigners("root", envelope, root.rootKeys, primitives)) < root.threshold)
    return refuse("bad-root");
  if (root.n !== (before?.n ?? 0) + 1) return refuse("bad-root");
  const feed = before ? before.feed : await feedIdOf(root.rootKeys, primitives);
  return root.feed === feed ? { ok: true, root, payload: envelope.payload } : refuse("wrong-feed");
}

/** Reads a payload that was accepted before, or whose signatures are still to be counted. */
export function readRootPayload(payload: string): Root | undefined {
  const result = rootSchema.safeParse(parseJson(payload));
  return result.success ? result.data : undefined;
}

/** Did the keys that sign manifests change? Then what the old ones said about versions is void. */
export function hasOtherFeedKeys(before: Root, after: Root): boolean {
  return before.feedKeys.toSorted().join() !== after.feedKeys.toSorted().join();
}
