import { hasTruceWord } from "./prefilter.ts";
import { whenPageMayBeNew } from "./recheck.ts";
import { runInSlices } from "./slices.ts";

/**
 * Looks whether a page holds a truce word, now and whenever it may hold something new, until it
 * does; then calls back once. On a page without one nothing else happens: no element, style,
 * message, storage read or observer.
 */
export function scanPage(window: Window, onHit: () => void): void {
  const { document } = window;
  if (document.contentType !== "text/html" && document.contentType !== "application/xhtml+xml")
    return;
  const ended = new AbortController();
  let scanning = false;
  const scan = async (): Promise<void> => {
    if (scanning || ended.signal.aborted) return;
    scanning = true;
    const hit = await runInSlices(hasTruceWord(document), ended.signal);
    scanning = false;
    if (!hit || ended.signal.aborted) return;
    ended.abort();
    onHit();
  };
  void scan();
  whenPageMayBeNew(window, ended.signal, () => void scan());
}
