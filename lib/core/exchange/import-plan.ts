import { identityOf, statementOf, type ClaimFields } from "./claim-identity.ts";
import type { ExchangeClaim } from "./exchange-claim.ts";
import type { ExchangeReview } from "./exchange-review.ts";
import type { ExchangeFault, Place, ReadRow, Refusal } from "./fault.ts";
import type { ReadLine } from "./json-lines.ts";
import type { ReadItem } from "./read-file.ts";

/** What would happen to one thing in a file; shown before anything is written. */
export type PlanEntry =
  | { status: "new"; place: Place; item: IdentifiedItem }
  /** It is here already, as `as`. */
  | { status: "known"; place: Place; item: IdentifiedItem; as: string }
  /** `against` says otherwise: other fields under the same id, or another number for the same claim. */
  | { status: "conflict"; place: Place; item: IdentifiedItem; against: string }
  | { status: "refused"; refusal: Refusal };

/** What is here already: own work and the claims that it stands beside. */
export interface KnownWork {
  /** Ids of records. */
  records: ReadonlySet<string>;
  claims: readonly (ClaimFields & { id: string })[];
  reviews: readonly ExchangeReview[];
  hasParty(id: string): boolean;
  hasTruce(id: string): boolean;
}

/** A line whose id has been computed: the plan itself cannot hash. */
export type IdentifiedItem =
  Exclude<ReadItem, { type: "line" }> | { type: "line"; line: ReadLine; id: string };

/** Plans an import. What stands twice in the file is known from the second time on. */
export function planImport(
  rows: readonly ReadRow<IdentifiedItem>[],
  known: KnownWork,
): PlanEntry[] {
  const seen = createSeen(known);
  return rows.map((row) => {
    if (!row.ok) return { status: "refused", refusal: row.refusal };
    const { place, value } = row;
    if (value.type === "line") return planLine(place, value, seen);
    return value.type === "claim"
      ? planClaim(place, value, { seen, known })
      : planReview(place, value, seen);
  });
}

type Seen = ReturnType<typeof createSeen>;

function createSeen({ records, claims, reviews }: KnownWork) {
  return {
    records: new Set(records),
    byId: new Map(claims.map((claim) => [claim.id, claim])),
    byIdentity: new Map(claims.map((claim) => [identityOf(claim), claim.id])),
    byStatement: new Map(claims.map((claim) => [statementOf(claim), claim.id])),
    reviews: new Map(reviews.map((review) => [reviewKey(review), review.id ?? review.of])),
  };
}

function planLine(
  place: Place,
  item: Extract<IdentifiedItem, { type: "line" }>,
  seen: Seen,
): PlanEntry {
  if (seen.records.has(item.id)) return { status: "known", place, item, as: item.id };
  seen.records.add(item.id);
  const { record } = item.line;
  if (record?.type !== "claim") return { status: "new", place, item };
  const claim = { ...record, id: item.id };
  const rival = seen.byIdentity.get(identityOf(claim));
  const says = statementOf(claim);
  const agrees = rival !== undefined && seen.byStatement.has(says);
  remember(seen, claim);
  // Two authors who record the same figure are two records; only another number is a conflict.
  return rival === undefined || agrees || rival === record.supersedes
    ? { status: "new", place, item }
    : { status: "conflict", place, item, against: rival };
}

function planClaim(
  place: Place,
  item: Extract<IdentifiedItem, { type: "claim" }>,
  { seen, known }: { seen: Seen; known: KnownWork },
): PlanEntry {
  const { claim } = item;
  const unknown = findUnknown(claim, known);
  if (unknown) return { status: "refused", refusal: { ...place, ...unknown } };
  const same = seen.byStatement.get(statementOf(claim));
  if (same !== undefined) return { status: "known", place, item, as: same };
  const rival =
    claim.id !== null && seen.byId.has(claim.id)
      ? claim.id
      : seen.byIdentity.get(identityOf(claim));
  remember(seen, { ...claim, id: claim.id ?? `line ${place.line}` });
  return rival === undefined
    ? { status: "new", place, item }
    : { status: "conflict", place, item, against: rival };
}

function remember(seen: Seen, claim: ClaimFields & { id: string }): void {
  seen.byId.set(claim.id, claim);
  seen.byIdentity.set(identityOf(claim), claim.id);
  seen.byStatement.set(statementOf(claim), claim.id);
}

function planReview(
  place: Place,
  item: Extract<IdentifiedItem, { type: "review" }>,
  seen: Seen,
): PlanEntry {
  const key = reviewKey(item.review);
  const as = seen.reviews.get(key);
  if (as !== undefined) return { status: "known", place, item, as };
  seen.reviews.set(key, item.review.id ?? item.review.of);
  return { status: "new", place, item };
}

function reviewKey({ of, verdict, note, author }: ExchangeReview): string {
  return JSON.stringify([of, verdict, note, author]);
}

/** An id that is not in the list is a slip of the pen more often than a new body: it is refused. */
function findUnknown(
  claim: ExchangeClaim,
  known: KnownWork,
): { code: ExchangeFault; field: string; detail: string } | undefined {
  if (!known.hasTruce(claim.truce))
    return { code: "unknown-truce", field: "truce", detail: claim.truce };
  if (claim.claimant !== null && !known.hasParty(claim.claimant))
    return { code: "unknown-party", field: "claimant", detail: claim.claimant };
  const party = claim.accused.find((id) => !known.hasParty(id));
  return party === undefined
    ? undefined
    : { code: "unknown-party", field: "accused", detail: party };
}
