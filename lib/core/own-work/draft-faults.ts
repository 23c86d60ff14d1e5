import { reviewedIdSchema } from "../record/reviewed-id.ts";
import type { Draft } from "./draft.ts";

/** What keeps a draft from being signed; the words belong to the interface. */
export const DRAFT_FAULTS = [
  "truce-missing",
  "metric-missing",
  "value-missing",
  "range-reversed",
  "source-missing",
  "quote-or-title-missing",
  "claimant-not-in-list",
  "verdict-missing",
  "reason-missing",
  "name-missing",
  "not-in-a-shared-index",
] as const;
export type DraftFault = (typeof DRAFT_FAULTS)[number];

/** A fault and the field of the draft that it stands at. */
export interface FieldFault {
  field: string;
  fault: DraftFault;
}

/** Everything that is still missing, in the order of the form. An empty list: ready to sign. */
export function findDraftFaults(draft: Draft): FieldFault[] {
  const faults: FieldFault[] = [];
  const need = (holds: boolean, field: string, fault: DraftFault) => {
    if (!holds) faults.push({ field, fault });
  };
  switch (draft.type) {
    case "claim": {
      const { kind, value, valueMax, qualifier } = draft;
      need(
        draft.claimant !== null || draft.claimantText === null,
        "claimant",
        "claimant-not-in-list",
      );
      if (kind === "figure") {
        need(draft.metric !== null, "metric", "metric-missing");
        need(value !== null || qualifier === "vague", "value", "value-missing");
        need(
          valueMax === null || (value !== null && value <= valueMax),
          "valueMax",
          "range-reversed",
        );
      }
      need(draft.truce !== null, "truce", "truce-missing");
      need(draft.reports.length > 0, "reports", "source-missing");
      need(
        draft.reports.every(
          ({ url, title, quote }) => url !== null || title !== undefined || quote !== undefined,
        ),
        "reports",
        "quote-or-title-missing",
      );
      break;
    }
    case "review":
      need(draft.verdict !== null, "verdict", "verdict-missing");
      need(draft.verdict === "confirms" || draft.note !== null, "note", "reason-missing");
      need(reviewedIdSchema.safeParse(draft.of).success, "of", "not-in-a-shared-index");
      break;
    case "party":
      need(draft.party.name.trim() !== "", "name", "name-missing");
      break;
    case "truce":
      need(draft.truce.name.trim() !== "", "name", "name-missing");
      break;
  }
  return faults;
}
