import type { Claim, Report } from "../claim.ts";
import { assertionKey } from "../record/assertion-key.ts";
import { claimOfRecord } from "../record/claim-of-record.ts";
import type { ClaimRecord } from "../record/claim-record.ts";
import type { ReviewRecord } from "../record/review-record.ts";
import type { HeldRecord } from "./held-record.ts";
import { isSameAuthor, liveRecords, type LiveRules } from "./live-records.ts";

const MAX_REPORTS = 32;

/** A record that says what an entry says. */
export type Origin = HeldRecord & { record: ClaimRecord };
export type Opinion = HeldRecord & { record: ReviewRecord };

/** One entry of the index: a figure once, however many feeds and authors recorded it. */
export interface FeedClaim {
  claim: Claim;
  /** In the order of the user's feeds, then by id. */
  origins: Origin[];
  reviews: Opinion[];
  /** More than 1 when an author left several versions side by side; the latest is the one shown. */
  versions: number;
}

/** The claims of one truce from several feeds. Entries that differ in anything stand side by side. */
export function feedClaims(
  held: readonly HeldRecord[],
  feeds: readonly string[],
  rules: LiveRules,
): FeedClaim[] {
  const live = liveRecords(held, rules);
  const origins = live.filter((entry): entry is Origin => entry.record.type === "claim");
  const reviews = live.filter((entry): entry is Opinion => entry.record.type === "review");
  const reviewsOf = Map.groupBy(reviews, ({ record }) => record.of);
  const rank = new Map(feeds.map((feed, i) => [feed, i]));
  const groups = Map.groupBy(latestVersions(origins, rules), ({ origin }) =>
    assertionKey(origin.record),
  );
  return Array.from(groups.values(), (group) => {
    const sorted = group.map(({ origin }) => origin);
    sorted.sort((a, b) => (rank.get(a.feed) ?? 0) - (rank.get(b.feed) ?? 0) || compare(a.id, b.id));
    return {
      claim: mergeClaims(sorted),
      origins: sorted,
      reviews: reviewsOf.size === 0 ? [] : opinionsOn(sorted, reviewsOf),
      versions: Math.max(...group.map(({ versions }) => versions)),
    };
  });
}

/** The entry with those of its records that are what they say they are; undefined when no claim is. */
export function keepGood(
  entry: FeedClaim,
  isGood: (record: HeldRecord) => boolean,
): FeedClaim | undefined {
  const origins = entry.origins.filter(isGood);
  const reviews = entry.reviews.filter(isGood);
  if (origins.length === 0) return undefined;
  return { ...entry, claim: mergeClaims(origins), origins, reviews };
}

interface Version {
  origin: Origin;
  versions: number;
}

/**
 * Of records by one author that replace the same record (written on two devices) the one that is
 * shown: the later `created`, then the higher id.
 */
function latestVersions(origins: readonly Origin[], rules: LiveRules): Version[] {
  const first: Version[] = [];
  const revisions: Origin[] = [];
  for (const origin of origins) {
    if (origin.record.supersedes === undefined) first.push({ origin, versions: 1 });
    else revisions.push(origin);
  }
  const rivals = Map.groupBy(revisions, ({ feed, record }) => `${feed} ${record.supersedes}`);
  return [...first, ...[...rivals.values()].flatMap((group) => latestOfEach(group, rules))];
}

function latestOfEach(rivals: readonly Origin[], rules: LiveRules): Version[] {
  const shown: Version[] = [];
  for (const origin of rivals.toSorted(laterFirst)) {
    const same = shown.find((other) => isByOneAuthor(other.origin, origin, rules));
    if (same) same.versions += 1;
    else shown.push({ origin, versions: 1 });
  }
  return shown;
}

function isByOneAuthor(a: Origin, b: Origin, { successors }: LiveRules): boolean {
  const [one, other] = [a.record.author, b.record.author];
  return isSameAuthor(one, other, successors) || isSameAuthor(other, one, successors);
}

function laterFirst(a: Origin, b: Origin): number {
  return compare(b.record.created, a.record.created) || compare(b.id, a.id);
}

function mergeClaims(origins: readonly Origin[]): Claim {
  const [first, ...others] = origins.map(({ id, record }) => claimOfRecord(id, record));
  if (!first) throw new Error("an entry has at least one origin");
  if (others.length === 0) return first;
  const reports = [first, ...others].flatMap((claim) => claim.reports);
  return { ...first, reports: uniqueReports(reports).slice(0, MAX_REPORTS) };
}

function uniqueReports(reports: readonly Report[]): Report[] {
  const byPlace = new Map<string, Report>();
  for (const report of reports) {
    const place = report.url ?? `${report.outlet} ${report.title}`;
    if (!byPlace.has(place)) byPlace.set(place, report);
  }
  return [...byPlace.values()];
}

/** Opinions on any of the origins; one that came with two feeds once. */
function opinionsOn(
  origins: readonly Origin[],
  reviews: ReadonlyMap<string, readonly Opinion[]>,
): Opinion[] {
  const byId = new Map<string, Opinion>();
  for (const of of new Set(origins.map(({ id }) => id)))
    for (const opinion of reviews.get(of) ?? [])
      if (!byId.has(opinion.id)) byId.set(opinion.id, opinion);
  return [...byId.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
