import type { ReviewDraft } from "./draft.ts";
import type { Stamp } from "./revise.ts";

/** A review that has just been begun. `of` is the id of a claim, `truce` the one that it stands under. */
export function draftOfReview(of: string, truce: string | null, { id, now }: Stamp): ReviewDraft {
  return {
    id,
    type: "review",
    created: now,
    changed: now,
    of,
    truce,
    verdict: null,
    note: null,
    evidence: [],
    supersedes: null,
  };
}
