import { RECORD_VERSION } from "../record/record-head.ts";
import type { LogRecord } from "../record/record.ts";
import type { ClaimDraft, Draft, ReviewDraft } from "./draft.ts";
import { findDraftFaults } from "./draft-faults.ts";

/** Who signs, and when. */
export interface Signer {
  /** The author's public key. */
  author: string;
  created: string;
}

/** The record that a draft becomes. Throws for one that has faults: the form shows them first. */
export function recordOfDraft(draft: Draft, { author, created }: Signer): LogRecord {
  const [first] = findDraftFaults(draft);
  if (first) throw new Error(`the draft is not ready: ${first.field}, ${first.fault}`);
  const head = { v: RECORD_VERSION, author, created } as const;
  if (draft.type === "claim")
    return { ...head, type: "claim", ...claimFields(draft), ...supersedes(draft) };
  if (draft.type === "review")
    return { ...head, type: "review", ...reviewFields(draft), ...supersedes(draft) };
  return draft.type === "party"
    ? { ...head, type: "party", party: draft.party }
    : { ...head, type: "truce", truce: draft.truce };
}

function claimFields(draft: ClaimDraft) {
  const { kind, qualifier, per, claimant, accused, period, place, part, note } = draft;
  const figure = kind === "figure";
  return {
    // `findDraftFaults` has made sure that there is one.
    truce: draft.truce ?? "",
    kind,
    metric: figure ? draft.metric : null,
    value: figure ? draft.value : null,
    valueMax: figure ? draft.valueMax : null,
    per: figure ? per : null,
    qualifier: figure || qualifier === "vague" ? qualifier : null,
    claimant,
    accused,
    period,
    place,
    part,
    reports: withArchive(draft),
    note,
  };
}

/** An archived copy is one more address of the first report. */
export function withArchive({ reports, archive }: ClaimDraft): ClaimDraft["reports"] {
  const [first, ...others] = reports;
  if (!first || archive === null || reports.some(({ url }) => url === archive)) return reports;
  const { quote: _, ...copied } = first;
  return [first, { ...copied, url: archive }, ...others].slice(0, 32);
}

function reviewFields({ of, truce, verdict, note, evidence }: ReviewDraft) {
  if (verdict === null) throw new Error("a review without a verdict");
  return { of, truce, verdict, note, evidence };
}

function supersedes({ supersedes: revised }: ClaimDraft | ReviewDraft) {
  return revised === null ? {} : { supersedes: revised };
}
