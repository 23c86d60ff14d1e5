/** Work on the page's thread goes on no longer than this at a time, in milliseconds. */
const SLICE = 5;

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets the page work. `scheduler.yield` comes back before other tasks; a timer is the fallback. */
export function letPageWork(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Runs work that yields now and then, in slices that leave the page responsive. Resolves with its
 * result, or with undefined when it was aborted on the way.
 */
export async function runInSlices<T>(
  work: Generator<void, T>,
  signal: Pick<AbortSignal, "aborted">,
): Promise<T | undefined> {
  const until = performance.now() + SLICE;
  do {
    if (signal.aborted) return undefined;
    const step = work.next();
    if (step.done) return step.value;
  } while (performance.now() < until);
  await letPageWork();
  return runInSlices(work, signal);
}
