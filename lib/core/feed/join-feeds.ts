import type { Claim } from "../claim.ts";
import type { IndexLookup } from "../compare/annotate-page.ts";
import { createPartyTable } from "../party.ts";
import { assertionKey } from "../record/assertion-key.ts";
import type { Recorded, Signer } from "../recorded.ts";
import type { FeedBase } from "./feed-base.ts";
import type { FeedClaim } from "./feed-claims.ts";

/** What the subscribed feeds hold about some truces. */
export interface FeedContent {
  base: FeedBase;
  claimsOf: ReadonlyMap<string, readonly FeedClaim[]>;
  /** Names of feeds, by id. */
  names: ReadonlyMap<string, string>;
  /** Fingerprints of authors' keys. */
  fingerprints: ReadonlyMap<string, string>;
}

/**
 * The index with the feeds in it. A figure that both hold is one entry with two origins; where both
 * have a party, truce or outlet of one id, that of the index counts.
 */
export function withFeeds(index: IndexLookup, content: FeedContent): IndexLookup {
  const parties = content.base.parties.filter(({ id }) => !index.parties.get(id));
  const truces = new Map(content.base.truces.map((truce) => [truce.id, truce]));
  const outlets = new Map(content.base.outlets.map((outlet) => [outlet.domain, outlet]));
  const recorded = new Map<string, Recorded>();
  const joined = new Map<string, Claim[]>();
  for (const [truce, entries] of content.claimsOf)
    joined.set(truce, joinClaims(index.claimsOf(truce), entries, recorded, content));
  return {
    ...index,
    parties:
      parties.length === 0 ? index.parties : createPartyTable([...index.parties.all(), ...parties]),
    truce: (id) => index.truce(id) ?? truces.get(id),
    outlet: (domain) => index.outlet(domain) ?? outlets.get(domain),
    claimsOf: (truce) => joined.get(truce) ?? index.claimsOf(truce),
    recorded,
  };
}

/** The authors whose fingerprints `withFeeds` will show. */
export function authorsIn(claims: Iterable<readonly FeedClaim[]>): Set<string> {
  const authors = new Set<string>();
  for (const entries of claims)
    for (const { origins, reviews } of entries)
      for (const { record } of [...origins, ...reviews]) authors.add(record.author);
  return authors;
}

function joinClaims(
  held: readonly Claim[],
  entries: readonly FeedClaim[],
  recorded: Map<string, Recorded>,
  content: FeedContent,
): Claim[] {
  const byAssertion = new Map(entries.map((entry) => [assertionKey(entry.claim), entry]));
  const joined = held.map((claim) => {
    const key = assertionKey(claim);
    const entry = byAssertion.get(key);
    if (!entry) return claim;
    byAssertion.delete(key);
    const { origins, ...rest } = describe(entry, content);
    recorded.set(claim.id, { ...rest, origins: [{ index: null, by: null }, ...origins] });
    return { ...claim, reports: joinReports(claim, entry.claim) };
  });
  for (const entry of byAssertion.values()) {
    recorded.set(entry.claim.id, describe(entry, content));
    joined.push(entry.claim);
  }
  return joined;
}

function joinReports(claim: Claim, other: Claim): Claim["reports"] {
  const known = new Set(claim.reports.map(({ url, title }) => url ?? title));
  const added = other.reports.filter(({ url, title }) => !known.has(url ?? title));
  return [...claim.reports, ...added].slice(0, 32);
}

function describe({ origins, reviews, versions }: FeedClaim, content: FeedContent): Recorded {
  return {
    origins: origins.map(({ feed, record }) => ({
      index: content.names.get(feed) ?? feed.slice(0, 16),
      by: describeSigner(record.author, content),
    })),
    opinions: reviews.map(({ record: { verdict, note, author } }) => ({
      verdict,
      note,
      by: describeSigner(author, content),
    })),
    versions,
  };
}

function describeSigner(key: string, { base, fingerprints }: FeedContent): Signer {
  const author = base.authors.get(key)?.name ?? null;
  return { author, fingerprint: fingerprints.get(key) ?? key.slice(0, 16) };
}
