import type { Claim } from "../claim.ts";
import { isSameClaim } from "../compare/same-claim.ts";
import type { PartyTable } from "../party.ts";
import type { Truce } from "../truce.ts";
import type { ClaimDraft } from "./draft.ts";

/** Where likely duplicates of a draft are looked for. */
export interface DuplicateSearch {
  truce: Truce;
  parties: PartyTable;
  /** The claims under that truce, own ones included. */
  claims: readonly Claim[];
}

/**
 * Claims that say what the draft says: the form shows them before it is kept ("the index has this
 * figure from the same claimant"). The draft itself and what it revises are not among them.
 */
export function findDuplicates(draft: ClaimDraft, search: DuplicateSearch): Claim[] {
  const { truce, parties, claims } = search;
  if (draft.truce !== truce.id) return [];
  const [report] = draft.reports;
  const question = {
    mention: draft,
    truce,
    parties,
    claims,
    conflict: truce.conflict,
    source: { published: report?.published ?? null, url: report?.url ?? null },
  };
  return claims.filter(
    (claim) =>
      claim.id !== draft.id &&
      claim.id !== draft.supersedes &&
      isSameClaim(question, claim, draft.period),
  );
}
