const LOCK = "whocounts-sync";
/** Held by whoever looks at signatures ahead, which no sync has to wait for. */
export const CHECK_LOCK = "whocounts-check";

/** Does `work` as the one holder among all pages and the background; "busy" when there is another. */
export function asOnlyHolder<T>(work: () => Promise<T>, lock = LOCK): Promise<T | "busy"> {
  return navigator.locks.request(lock, { ifAvailable: true }, async (held) =>
    held ? work() : "busy",
  );
}

/** Does `work` once no sync is under way: in line, so that none writes after it what it deleted. */
export function afterOthers<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}
