/** Scripts of an earlier version stand in a world of their own; all worlds hear the events of a page. */
const STARTED = "whocounts:started";

/** Ends an earlier run of the annotator in this page (after an update); the signal tells when a later one ends this. */
export function endByLaterRun(document: Document): AbortSignal {
  const run = new AbortController();
  document.dispatchEvent(new Event(STARTED));
  document.addEventListener(STARTED, () => run.abort(), { once: true });
  return run.signal;
}
