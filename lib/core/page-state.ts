import * as z from "zod/mini";
import { pageAnnotationsSchema } from "./annotation.ts";
import { pageBadgesSchema } from "./page-badges.ts";

/**
 * How it stands with one page:
 * - `off`: the reader switched this site off;
 * - `snoozed`: the reader paused everything until the index has something new;
 * - `no-permission`: the extension may not look at this page, or only when asked by hand;
 * - `closed`: the browser lets no extension look at this page (its own pages, the add-on store);
 * - `nothing-found`: looked at, no claim;
 * - `loading`: claims are being looked for;
 * - `ready`: the claims are marked;
 * - `stale`: marked, but the page or the index has changed since and could not be read again;
 * - `error`: `code` says what went wrong.
 */
export const PAGE_STATUSES = [
  "off",
  "snoozed",
  "no-permission",
  "closed",
  "nothing-found",
  "loading",
  "ready",
  "stale",
  "error",
] as const;

/**
 * What can go wrong on the way from a page to its marks; the words belong to the interface.
 * - `bad-message`, `bad-reply`: a message did not have the agreed shape;
 * - `forbidden`: the sender may not ask that;
 * - `no-answer`: the background could not be reached (an update of the extension, a closed tab);
 * - `unreadable`: the page's text could not be read;
 * - `off`: this site is switched off;
 * - `unread`: of a long page too little was read: what the reader flagged in it is not there;
 * - `no-index`: no claims index could be loaded;
 * - `marks-removed`: the page removes our marks again and again;
 * - `failed`: a fault of ours, with details in the log.
 */
export const PROBLEMS = [
  "bad-message",
  "bad-reply",
  "forbidden",
  "no-answer",
  "unreadable",
  "off",
  "unread",
  "no-index",
  "marks-removed",
  "failed",
] as const;
export type Problem = (typeof PROBLEMS)[number];

export const problemSchema = z.enum(PROBLEMS);

const stateShape = {
  status: z.enum(PAGE_STATUSES),
  /** Null unless the status is `error`. */
  code: z.nullable(problemSchema),
};

/** What a page's annotator knows: the status, and the marked claims in reading order. */
export const pageStateSchema = z.strictObject({
  ...stateShape,
  page: z.nullable(pageAnnotationsSchema),
});
export type PageState = z.infer<typeof pageStateSchema>;

/** The same as the annotator tells it. */
export const markedStateSchema = z.strictObject({
  ...stateShape,
  page: z.nullable(pageBadgesSchema),
});
export type MarkedState = z.infer<typeof markedStateSchema>;
