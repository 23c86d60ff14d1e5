import type { PageAnnotations } from "../../lib/core/annotation.ts";

/** What the popup and the side panel know of the page in the tab. */
export type PageView =
  | { state: "loading" }
  /** The browser does not let any extension read this page (its own pages, the add-on store). */
  | { state: "unreadable" }
  /** The reader has not allowed this site: nothing was looked at. */
  | { state: "no-access" }
  | { state: "off" }
  | { state: "snoozed" }
  | { state: "error"; detail: string }
  | { state: "read"; page: PageAnnotations };
