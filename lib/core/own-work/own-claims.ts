import { assertionOf, type Claim, type Report } from "../claim.ts";
import { claimOfRecord } from "../record/claim-of-record.ts";
import type { Anchor } from "./anchor.ts";
import type { ClaimDraft, Draft } from "./draft.ts";
import { findDraftFaults } from "./draft-faults.ts";
import type { WorkItem } from "./work-item.ts";
import type { WorkStatus } from "./work-status.ts";

/** An own claim as an entry beside those of the index. */
export interface OwnClaim {
  claim: Claim;
  status: WorkStatus;
  /** Recorded by the reader; false for a record of somebody else's that was imported. */
  own: boolean;
}

/** An own claim, complete or not, with the place on a page where it was flagged. */
export interface FlaggedClaim {
  id: string;
  claim: Omit<Claim, "id" | "truce"> & { truce: string | null };
  claimantText: string | null;
  anchor: Anchor;
  /** The detection that it corrects, by its wrong-match key. */
  corrects: string | null;
}

/** Statuses whose claims no longer stand. */
const GONE: ReadonlySet<WorkStatus> = new Set(["superseded", "retracted", "erased"]);

/**
 * The own claims that stand beside those of the index: signed ones, and drafts that say enough to
 * be compared. A draft that revises a record takes its place once it does. `authors` are the
 * reader's own keys.
 */
export function ownClaims(items: readonly WorkItem[], authors: ReadonlySet<string>): OwnClaim[] {
  const revised = new Set(items.filter(isComparable).flatMap(revisedBy));
  return items
    .filter((item) => isStanding(item) && isComparable(item) && !revised.has(item.id))
    .flatMap((item) => {
      const claim = claimOf(item);
      const own = item.form === "draft" || authors.has(item.record.author);
      return claim ? [{ claim, status: item.status, own }] : [];
    });
}

/** The own claims to mark on their pages; an unfinished draft is marked as well. */
export function flaggedClaims(items: readonly WorkItem[]): FlaggedClaim[] {
  const revised = new Set(items.flatMap(revisedBy));
  return items
    .filter((item) => isStanding(item) && !revised.has(item.id))
    .flatMap((item) => {
      const claim = claimOf(item);
      const { anchor, corrects } = item.form === "record" ? item.row : anchorOf(item.draft);
      if (!claim || !anchor) return [];
      const { id, truce, ...fields } = claim;
      const named = { ...fields, truce: truce === "" ? null : truce };
      return [{ id, claim: named, claimantText: textOf(item), anchor, corrects }];
    });
}

function isStanding({ status }: WorkItem): boolean {
  return !GONE.has(status);
}

/** A draft whose claimant is not in the list yet is not compared: it would look like the outlet's own voice. */
function isComparable(item: WorkItem): boolean {
  return item.form === "record" || findDraftFaults(item.draft).length === 0;
}

function revisedBy(item: WorkItem): string[] {
  if (item.form === "record" || item.draft.type !== "claim") return [];
  return item.draft.supersedes === null ? [] : [item.draft.supersedes];
}

function claimOf(item: WorkItem): Claim | undefined {
  if (item.form === "draft")
    return item.draft.type === "claim" ? claimOfDraft(item.draft) : undefined;
  return item.record.type === "claim" ? claimOfRecord(item.id, item.record) : undefined;
}

function anchorOf(draft: Draft): Pick<ClaimDraft, "anchor" | "corrects"> {
  return draft.type === "claim" ? draft : { anchor: null, corrects: null };
}

function textOf(item: WorkItem): string | null {
  return item.form === "draft" && item.draft.type === "claim" ? item.draft.claimantText : null;
}

/** A claim with the draft's id; an unknown truce is the empty id, which no truce has. */
export function claimOfDraft(draft: ClaimDraft): Claim {
  const { id, part, note } = draft;
  return {
    id,
    truce: draft.truce ?? "",
    ...assertionOf(draft),
    part,
    reports: draft.reports.map(bareReport),
    note,
  };
}

function bareReport({
  url,
  outlet,
  published,
  lang,
  title,
}: ClaimDraft["reports"][number]): Report {
  return { url, outlet, published, lang, ...(title === undefined ? {} : { title }) };
}
