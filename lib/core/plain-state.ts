import type { PageState, Problem } from "./page-state.ts";

/** A state without claims. */
export const plainState = (
  status: PageState["status"],
  code: Problem | null = null,
): PageState & { page: null } => ({
  status,
  code,
  page: null,
});
