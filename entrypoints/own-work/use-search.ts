import { useEffect, useMemo } from "preact/hooks";
import {
  createFoldedText,
  createWorkSearch,
  type FoldedText,
  type WorkSearch,
} from "../../lib/core/own-work/search-work.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import type { Entries } from "./use-entries.ts";

/** Items whose texts are read between two looks at what else the page has to do. */
const SLICE = 200;

/** The search in own work. Its texts are read little by little before anybody types. */
export function useSearch(
  items: readonly WorkItem[] | undefined,
  { references }: Entries,
): WorkSearch | undefined {
  const textOf = useMemo(
    () => createFoldedText((id) => references.parties[id]?.name ?? references.truces[id]?.name),
    [references],
  );
  useEffect(() => readAhead(items ?? [], textOf), [items, textOf]);
  return useMemo(() => items && createWorkSearch(items, textOf), [items, textOf]);
}

function readAhead(items: readonly WorkItem[], textOf: FoldedText): () => void {
  let at = 0;
  let timer: ReturnType<typeof setTimeout>;
  const next = () => {
    for (const item of items.slice(at, at + SLICE)) textOf(item);
    at += SLICE;
    if (at < items.length) timer = setTimeout(next);
  };
  timer = setTimeout(next);
  return () => clearTimeout(timer);
}
