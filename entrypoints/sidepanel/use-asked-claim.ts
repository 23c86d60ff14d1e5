import { useEffect, useState } from "preact/hooks";
import type { PageState } from "../../lib/core/page-state.ts";
import { askedClaim, type AskedClaim } from "../extension-page/asked-claim.ts";

/** The claim whose card sent the reader to the panel, by its place among those of the page. */
export function useAskedClaim(tab: number | undefined, state: PageState): number | undefined {
  const [asked, setAsked] = useState<AskedClaim>();
  useEffect(() => askedClaim.watch(setAsked), []);
  if (!asked || asked.tab !== tab) return undefined;
  const at = state.page?.annotations.findIndex(
    ({ mention }) => mention.where === asked.where && mention.start === asked.start,
  );
  return at === -1 ? undefined : at;
}
