import * as z from "zod/mini";
import { httpsAddressSchema } from "../record/plain-text.ts";
import { feedIdSchema } from "./root.ts";

/** What a feed may take on a device; more is refused before it is fetched (SYNC.md section 4). */
export const limitsSchema = z.strictObject({
  rows: z.int().check(z.gte(1)),
  /** Characters of all lines. */
  raw: z.int().check(z.gte(1)),
  /** Bytes of the packs of one sync. */
  packed: z.int().check(z.gte(1)),
});
export type FeedLimits = z.infer<typeof limitsSchema>;

/** 500,000 rows at the most that a pack may take per claim, 160 bytes. */
export const DEFAULT_LIMITS: FeedLimits = {
  rows: 500_000,
  raw: 512 * 1_048_576,
  packed: 80 * 1_048_576,
};

/** A feed that the user chose. Kept apart from all feed data, so that no repair can lose it. */
export const subscriptionSchema = z.strictObject({
  feed: feedIdSchema,
  /** Null for the feed in the package. */
  address: z.nullable(httpsAddressSchema),
  /** As the root said when it was added; shown until the first sync. */
  name: z.string(),
  /** Whether its fingerprint came with the address, or was taken from the feed itself. */
  pinned: z.enum(["package", "address", "first-use"]),
  isOn: z.boolean(),
  limits: limitsSchema,
  added: z.number(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** The list with one feed a place up or down; where two differ in a name, the upper one counts. */
export function moveFeed(list: readonly Subscription[], feed: string, by: 1 | -1): Subscription[] {
  const from = list.findIndex((other) => other.feed === feed);
  const to = from + by;
  const moved = list[from];
  if (!moved || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, moved);
}
