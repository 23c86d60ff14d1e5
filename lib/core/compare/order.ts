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

/**
 * The order in which entries are shown: further reports; comparable ones; other days and statements;
 * counts of something else. Within these the reader's own work first, then by overlap of the days, then by the claimant's formal name. Sides play no part (DESIGN.md section 1).
 */
export function createOrder({
  parties,
  own,
}: Pick<Question, "parties" | "own">): (a: Listed, b: Listed) => number {
  const isOther = ({ claim }: Listed) => (own?.has(claim.id) ? 0 : 1);
  const name = ({ claim }: Listed) =>
    claim.claimant === null ? "" : (parties.get(claim.claimant)?.name ?? claim.claimant);
  return (a, b) =>
    rank(a) - rank(b) ||
    isOther(a) - isOther(b) ||
    (b.entry.overlap ?? -1) - (a.entry.overlap ?? -1) ||
    compareText(name(a), name(b)) ||
    compareText(firstDay(a), firstDay(b)) ||
    (a.claim.value ?? -1) - (b.claim.value ?? -1) ||
    compareText(a.claim.id, b.claim.id);
}

function rank({ entry }: Listed): number {
  if (entry.relation === "same-claim") return 0;
  if (entry.comparable) return 1;
  return NEAR.has(entry.why) ? 2 : 3;
}

function firstDay({ claim }: Listed): string {
  return claim.period?.from ?? "9999";
}
