const LOCK = "whocounts-sync";

/** Does `work` as the one holder among all pages and the background; "busy" when there is another. */
export function asOnlyHolder<T>(work: () => Promise<T>): Promise<T | "busy"> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) =>
    lock ? work() : "busy",
  );
}

/** Does `work` once no sync is under way: in line, so that none writes after it what it deleted. */
export function afterOthers<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}
