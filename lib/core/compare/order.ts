import type { Claim } from "../claim.ts";
import type { Competitor, Why } from "./comparison.ts";
import type { Question } from "./question.ts";
import { compareText } from "./series.ts";

/** Reasons that keep two counts apart only in their days, and statements, which count nothing. */
const NEAR: ReadonlySet<Why> = new Set([
  "other-period",
  "period-unknown",
  "statement-without-figure",
]);

/** An entry with what it is ordered by. */
export interface Listed {
  entry: Pick<Competitor, "relation" | "comparable" | "why" | "overlap">;
  claim: Claim;
}

/** What an entry is ordered by, looked up once. */
interface Placed<L> {
  listed: L;
  rank: number;
  other: number;
  overlap: number;
  name: string;
}

/**
 * Puts entries into the order in which they are shown: further reports; comparable ones; other days and statements;
 * counts of something else. Within these the reader's own work first, then by overlap of the days, then by the claimant's formal name. Sides play no part (DESIGN.md section 1).
 */
export function putInOrder<L extends Listed>(
  entries: readonly L[],
  { parties, own }: Pick<Question, "parties" | "own">,
): L[] {
  const placed = entries.map((listed): Placed<L> => {
    const { id, claimant } = listed.claim;
    const name = claimant === null ? "" : (parties.get(claimant)?.name ?? claimant);
    const overlap = listed.entry.overlap ?? -1;
    return { listed, rank: rank(listed), other: own?.has(id) ? 0 : 1, overlap, name };
  });
  return placed.toSorted(compare).map(({ listed }) => listed);
}

function compare(a: Placed<Listed>, b: Placed<Listed>): number {
  const { claim } = a.listed;
  const { claim: otherClaim } = b.listed;
  return (
    a.rank - b.rank ||
    a.other - b.other ||
    b.overlap - a.overlap ||
    compareText(a.name, b.name) ||
    compareText(firstDay(claim), firstDay(otherClaim)) ||
    (claim.value ?? -1) - (otherClaim.value ?? -1) ||
    compareText(claim.id, otherClaim.id)
  );
}

function rank({ entry }: Listed): number {
  if (entry.relation === "same-claim") return 0;
  if (entry.comparable) return 1;
  return NEAR.has(entry.why) ? 2 : 3;
}

function firstDay({ period }: Claim): string {
  return period?.from ?? "9999";
}
