import { useEffect, useState } from "preact/hooks";
import { lostQuotes } from "../../lib/store/own-work/lost-quotes.ts";
import type { StoredWorkState } from "./use-stored-work.ts";

const NONE: ReadonlyMap<string, string> = new Map();

/** Entries whose quote their page no longer held when it was last read, with when that was first so. */
export function useLostQuotes({ ask, items }: StoredWorkState): ReadonlyMap<string, string> {
  const [lost, setLost] = useState(NONE);
  useEffect(() => void ask(lostQuotes).then((found) => setLost(found ?? NONE)), [ask, items]);
  return lost;
}
