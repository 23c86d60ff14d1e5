import type { FeedClaim } from "../core/feed/feed-claims.ts";
import type { Wanted } from "../core/feed/pick-rows.ts";
import { authorsIn, type FeedContent } from "../core/feed/join-feeds.ts";
import type { Subscription } from "../core/feed/subscription.ts";
import { fingerprint } from "../core/record/fingerprint.ts";
import type { Primitives } from "../core/record/primitives.ts";
import type { FeedIndex } from "./feed-index.ts";

export interface ContentEnvironment {
  index: FeedIndex;
  primitives: Primitives;
  subscriptions: readonly Subscription[];
}

/** What the feeds hold about these truces, beside what is wanted of each. */
export async function loadFeedContent(
  { index, primitives, subscriptions }: ContentEnvironment,
  wanted: ReadonlyMap<string, readonly Wanted[]>,
): Promise<FeedContent> {
  const [base, ...claims] = await Promise.all([
    index.base(),
    ...Array.from(
      wanted,
      async ([truce, asked]) => [truce, await index.claimsOf(truce, asked)] as const,
    ),
  ]);
  const claimsOf = new Map(claims);
  const authors = await Promise.all(
    [...authorsIn(claimsOf.values())].map(
      async (key) => [key, await fingerprint(key, primitives)] as const,
    ),
  );
  const names = new Map(subscriptions.map(({ feed, name }) => [feed, name]));
  return { base, claimsOf, names, fingerprints: new Map(authors) };
}

/**
 * Looks at the signatures behind the entries that would be shown. Undefined when all are good; else
 * the content without what nobody signed.
 */
export async function confirmShown(
  content: FeedContent,
  isShown: (entry: FeedClaim) => boolean,
  index: FeedIndex,
): Promise<FeedContent | undefined> {
  let isChanged = false;
  const claimsOf = new Map<string, readonly FeedClaim[]>();
  for (const [truce, entries] of content.claimsOf) {
    const shown = entries.filter(isShown);
    const confirmed = await index.confirm(shown);
    const isSame = confirmed.every((entry, i) => entry.origins.length === shown[i]?.origins.length);
    if (confirmed.length === shown.length && isSame) {
      claimsOf.set(truce, entries);
      continue;
    }
    isChanged = true;
    claimsOf.set(truce, [...entries.filter((entry) => !isShown(entry)), ...confirmed]);
  }
  return isChanged ? { ...content, claimsOf } : undefined;
}
