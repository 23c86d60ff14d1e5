import type { FeedClaim, Opinion } from "../core/feed/feed-claims.ts";
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

/** What the feeds hold about these truces: beside what is wanted of each, or all. */
export async function loadFeedContent(
  { index, primitives, subscriptions }: ContentEnvironment,
  wanted: ReadonlyMap<string, readonly Wanted[] | undefined>,
): Promise<FeedContent> {
  const load = async ([truce, asked]: [string, readonly Wanted[] | undefined]) => {
    // One after the other: the second finds what the first has read.
    const claims = await index.claimsOf(truce, asked);
    const opinions = await index.opinionsOf(truce, asked);
    return { truce, claims, opinions, excerpts: await index.excerptsOf(truce, asked) };
  };
  const [base, found] = await Promise.all([index.base(), Promise.all(Array.from(wanted, load))]);
  const claimsOf = new Map(found.map(({ truce, claims }) => [truce, claims]));
  const opinionsOf = new Map(found.map(({ truce, opinions }) => [truce, opinions]));
  const excerptsOf = new Map(found.map(({ truce, excerpts }) => [truce, excerpts]));
  const authors = await Promise.all(
    [...authorsIn({ claimsOf, opinionsOf })].map(
      async (key) => [key, await fingerprint(key, primitives)] as const,
    ),
  );
  const names = new Map(subscriptions.map(({ feed, name }) => [feed, name]));
  return { base, claimsOf, opinionsOf, excerptsOf, names, fingerprints: new Map(authors) };
}

/**
 * Looks at the signatures behind the entries that would be shown. Undefined when all are good; else
 * the content without what nobody signed.
 */
export async function confirmShown(
  content: FeedContent,
  isShown: (claim: string) => boolean,
  index: FeedIndex,
): Promise<FeedContent | undefined> {
  let isChanged = false;
  const claimsOf = new Map<string, readonly FeedClaim[]>();
  for (const [truce, entries] of content.claimsOf) {
    const shown = entries.filter(({ claim }) => isShown(claim.id));
    const confirmed = await index.confirm(shown);
    const isSame = confirmed.every((entry, i) => entry.origins.length === shown[i]?.origins.length);
    if (confirmed.length === shown.length && isSame) {
      claimsOf.set(truce, entries);
      continue;
    }
    isChanged = true;
    claimsOf.set(truce, [...entries.filter(({ claim }) => !isShown(claim.id)), ...confirmed]);
  }
  const opinionsOf = new Map<string, readonly Opinion[]>();
  for (const [truce, opinions] of content.opinionsOf) {
    const shown = opinions.filter(({ record }) => isShown(record.of));
    const confirmed = await index.confirmOpinions(shown);
    if (confirmed.length < shown.length) isChanged = true;
    opinionsOf.set(truce, confirmed);
  }
  return isChanged ? { ...content, claimsOf, opinionsOf } : undefined;
}
