import type { Draft, PartyDraft, TruceDraft } from "./draft.ts";
import type { WorkItem } from "./work-item.ts";

/** The drafts of parties and truces that a claim names: whoever reads the signed claim needs them, too. */
export function localDraftsOf(
  draft: Draft,
  items: readonly WorkItem[],
): (PartyDraft | TruceDraft)[] {
  if (draft.type !== "claim") return [];
  const named = new Set([draft.claimant, ...draft.accused, draft.truce]);
  return items.flatMap((item): (PartyDraft | TruceDraft)[] => {
    if (item.form !== "draft") return [];
    const local = item.draft;
    if (local.type === "party" && named.has(local.party.id)) return [local];
    return local.type === "truce" && named.has(local.truce.id) ? [local] : [];
  });
}
