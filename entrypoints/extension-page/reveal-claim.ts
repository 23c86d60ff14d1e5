import type { PageState } from "../../lib/core/page-state.ts";
import { askTab } from "../../lib/messages.ts";

/** Scrolls the page of a tab to one of its claims, by its place in reading order. */
export async function revealClaim(tab: number, state: PageState, claim: number): Promise<void> {
  const mention = state.page?.annotations[claim]?.mention;
  if (!mention) return;
  await askTab(tab, "reveal", { where: mention.where, start: mention.start });
}
