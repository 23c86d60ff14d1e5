import { useEffect, useMemo, useState } from "preact/hooks";
import { askedDraft, type AskedDraft } from "../extension-page/asked-draft.ts";
import type { Asked } from "../own-work/use-asked.ts";

/** The draft that was made of the page beside the panel, until it is open. */
export function useAskedDraft(tab: number | undefined): Asked | undefined {
  const [asked, setAsked] = useState<AskedDraft>();
  useEffect(() => askedDraft.watch(setAsked), []);
  return useMemo(() => {
    if (!asked || asked.tab !== tab) return undefined;
    const { draft, fault } = asked.reply;
    const settle = () => {
      setAsked(undefined);
      void askedDraft.clear();
    };
    return draft === null
      ? { draft: undefined, fault: fault ?? "failed" }
      : { draft, fault: undefined, settle };
  }, [asked, tab]);
}
