import { pageOf } from "../compare/question.ts";
import type { LogRecord } from "../record/record.ts";
import type { Draft } from "./draft.ts";
import { referencesOf } from "./own-record.ts";

/** What stored work is looked up by: `truce:`, `page:`, `type:` and `about:`, each with its value. */
export type WorkKey = `${"truce" | "page" | "type" | "about"}:${string}`;

export function truceKey(truce: string): WorkKey {
  return `truce:${truce}`;
}

export function pageKey(url: string): WorkKey {
  return `page:${pageOf(url)}`;
}

export function typeKey(type: string): WorkKey {
  return `type:${type}`;
}

/** Finds what was recorded about a record: its revisions, reviews and retractions. */
export function aboutKey(record: string): WorkKey {
  return `about:${record}`;
}

export function keysOfDraft(draft: Draft): WorkKey[] {
  if (draft.type === "claim") return [...keysOfClaim(draft), ...about(draft.supersedes)];
  if (draft.type !== "review") return [typeKey(draft.type)];
  return [...keysOfReview(draft), aboutKey(draft.of), ...about(draft.supersedes)];
}

export function keysOfRecord(record: LogRecord): WorkKey[] {
  return [...ownKeys(record), ...referencesOf(record).map(aboutKey)];
}

function ownKeys(record: LogRecord): WorkKey[] {
  if (record.type === "claim") return keysOfClaim(record);
  return record.type === "review" ? keysOfReview(record) : [typeKey(record.type)];
}

function keysOfClaim(claim: {
  truce: string | null;
  reports: readonly { url: string | null }[];
}): WorkKey[] {
  const pages = new Set(claim.reports.flatMap(({ url }) => (url === null ? [] : pageKey(url))));
  return [typeKey("claim"), ...(claim.truce === null ? [] : [truceKey(claim.truce)]), ...pages];
}

/** With its truce, so that it is found with the claims of a page. */
function keysOfReview({ truce }: { truce: string | null }): WorkKey[] {
  return [typeKey("review"), ...(truce === null ? [] : [truceKey(truce)])];
}

function about(record: string | null): WorkKey[] {
  return record === null ? [] : [aboutKey(record)];
}
