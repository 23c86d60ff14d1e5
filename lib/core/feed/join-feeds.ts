import type { Claim } from "../claim.ts";
import type { IndexLookup } from "../compare/annotate-page.ts";
import { createPartyTable } from "../party.ts";
import { assertionKey } from "../record/assertion-key.ts";
import type { Recorded, Signer } from "../recorded.ts";
import type { FeedBase } from "./feed-base.ts";
import type { FeedClaim, Opinion } from "./feed-claims.ts";

/** As many claims on a truce as a feed holds, where only those closest to each one asked about were read. */
export interface FeedExcerpt {
  feed: string;
  total: number;
  closest: number;
}

/** What the subscribed feeds hold about some truces. */
export interface FeedContent {
  base: FeedBase;
  claimsOf: ReadonlyMap<string, readonly FeedClaim[]>;
  /** What is said of entries of the packaged index, by truce. */
  opinionsOf: ReadonlyMap<string, readonly Opinion[]>;
  /** Which feeds were read only in part, by truce. */
  excerptsOf: ReadonlyMap<string, readonly FeedExcerpt[]>;
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
  const joined = new Map<string, readonly Claim[]>();
  const excerpts = Array.from(content.excerptsOf, ([truce, found]) => {
    const named = found.map(({ feed, ...rest }) => ({ index: nameOf(feed, content), ...rest }));
    return [truce, named] as const;
  });
  for (const [truce, entries] of content.claimsOf) {
    const held = index.claimsOf(truce);
    joined.set(truce, joinClaims(held, entries, recorded, content));
    addOpinions(content.opinionsOf.get(truce) ?? [], held, recorded, content);
  }
  return {
    ...index,
    parties:
      parties.length === 0 ? index.parties : createPartyTable([...index.parties.all(), ...parties]),
    truce: (id) => index.truce(id) ?? truces.get(id),
    outlet: (domain) => index.outlet(domain) ?? outlets.get(domain),
    claimsOf: (truce) => joined.get(truce) ?? index.claimsOf(truce),
    recorded,
    excerpts: new Map(excerpts),
  };
}

/** The authors whose fingerprints `withFeeds` will show. */
export function authorsIn({
  claimsOf,
  opinionsOf,
}: Pick<FeedContent, "claimsOf" | "opinionsOf">): Set<string> {
  const authors = new Set<string>();
  for (const entries of claimsOf.values())
    for (const { origins, reviews } of entries)
      for (const { record } of [...origins, ...reviews]) authors.add(record.author);
  for (const opinions of opinionsOf.values())
    for (const { record } of opinions) authors.add(record.author);
  return authors;
}

function joinClaims(
  held: readonly Claim[],
  entries: readonly FeedClaim[],
  recorded: Map<string, Recorded>,
  content: FeedContent,
): readonly Claim[] {
  if (entries.length === 0) return held;
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

/** An entry that no feed holds has no origin but the package, which needs no mention. */
function addOpinions(
  opinions: readonly Opinion[],
  held: readonly Claim[],
  recorded: Map<string, Recorded>,
  content: FeedContent,
): void {
  if (opinions.length === 0) return;
  const opinionsOn = Map.groupBy(opinions, ({ record }) => record.of);
  for (const { id } of held) {
    const said = opinionsOn.get(id)?.map((opinion) => describeOpinion(opinion, content));
    if (!said) continue;
    const known = recorded.get(id) ?? { origins: [], opinions: [], versions: 1 };
    recorded.set(id, { ...known, opinions: [...known.opinions, ...said] });
  }
}

function joinReports(claim: Claim, other: Claim): Claim["reports"] {
  const known = new Set(claim.reports.map(({ url, title }) => url ?? title));
  const added = other.reports.filter(({ url, title }) => !known.has(url ?? title));
  return [...claim.reports, ...added].slice(0, 32);
}

function describe({ origins, reviews, versions }: FeedClaim, content: FeedContent): Recorded {
  return {
    origins: origins.map(({ feed, record }) => ({
      index: nameOf(feed, content),
      by: describeSigner(record.author, content),
    })),
    opinions: reviews.map((opinion) => describeOpinion(opinion, content)),
    versions,
  };
}

function describeOpinion(
  { feed, record: { verdict, note, author } }: Opinion,
  content: FeedContent,
): Recorded["opinions"][number] {
  return { verdict, note, by: describeSigner(author, content), index: nameOf(feed, content) };
}

function nameOf(feed: string, { names }: FeedContent): string {
  return names.get(feed) ?? feed.slice(0, 16);
}

function describeSigner(key: string, { base, fingerprints }: FeedContent): Signer {
  const author = base.authors.get(key)?.name ?? null;
  return { author, fingerprint: fingerprints.get(key) ?? key.slice(0, 16) };
}
