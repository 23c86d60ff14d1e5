import type { ShownReview } from "../annotation.ts";
import { findDraftFaults } from "./draft-faults.ts";
import type { WorkItem } from "./work-item.ts";
import type { WorkStatus } from "./work-status.ts";

/** Statuses whose reviews no longer stand. */
const GONE: ReadonlySet<WorkStatus> = new Set(["superseded", "retracted"]);

/**
 * The reader's own reviews that stand, by the claim that they are of: signed ones, and drafts that
 * say enough to be signed. A draft that revises a review takes its place once it does.
 */
export function ownReviews(
  items: readonly WorkItem[],
  authors: ReadonlySet<string>,
): Map<string, ShownReview[]> {
  const revised = new Set(items.flatMap(revisedBy));
  const reviews = items
    .filter(({ id, status }) => !revised.has(id) && !GONE.has(status))
    .flatMap((item) => reviewOf(item, authors) ?? []);
  const byClaim = Map.groupBy(reviews, ({ of }) => of);
  return new Map(Array.from(byClaim, ([of, group]) => [of, group.map(({ shown }) => shown)]));
}

function reviewOf(item: WorkItem, authors: ReadonlySet<string>) {
  if (item.form === "record" && !authors.has(item.record.author)) return undefined;
  const content = item.form === "draft" ? item.draft : item.record;
  if (content.type !== "review" || content.verdict === null || !isComplete(item)) return undefined;
  const { of, verdict, note } = content;
  return { of, shown: { verdict, note, status: item.status } };
}

function isComplete(item: WorkItem): boolean {
  return item.form === "record" || findDraftFaults(item.draft).length === 0;
}

function revisedBy(item: WorkItem): string[] {
  if (item.form === "record" || item.draft.type !== "review" || !isComplete(item)) return [];
  return item.draft.supersedes === null ? [] : [item.draft.supersedes];
}
