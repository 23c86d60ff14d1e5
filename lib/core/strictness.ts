import type { Mention } from "./mention.ts";

export const STRICTNESSES = ["balanced", "precise"] as const;
export type Strictness = (typeof STRICTNESSES)[number];

/**
 * Below this the truce is only the likeliest of several. On the documents that rules may be tuned on, 70%
 * of these truces are right, and 98% of all others.
 */
const SURE_OF_TRUCE = 0.5;

/** `precise` leaves out what was partly guessed: which truce is meant, or who says it. */
export function isSureEnough(mention: Mention, strictness: Strictness): boolean {
  if (strictness === "balanced") return true;
  const claimant = mention.reasons.find(({ field }) => field === "claimant");
  return mention.truceConfidence >= SURE_OF_TRUCE && claimant?.how === "stated";
}
