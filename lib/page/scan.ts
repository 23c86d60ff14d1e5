import { hasTruceWord } from "./prefilter.ts";
import { whenPageMayBeNew } from "./recheck.ts";

/**
 * Looks whether a page holds a truce word, now and whenever it may hold something new, until it
 * does; then calls back once. On a page without one nothing else happens: no element, style,
 * message, storage read or observer.
 */
export function scanPage(window: Window, onHit: () => void): void {
  const { document } = window;
  if (document.contentType !== "text/html" && document.contentType !== "application/xhtml+xml")
    return;
  const ended = { aborted: false };
  let scanning = false;
  let stop: (() => void) | undefined;
  const conclude = (hit: boolean | undefined): void => {
    scanning = false;
    if (!hit || ended.aborted) return;
    ended.aborted = true;
    stop?.();
    onHit();
  };
  // Without `async`, which the engine would have to get ready first, on every page.
  const scan = (): void => {
    if (scanning || ended.aborted) return;
    const hit = hasTruceWord(document, ended);
    if (typeof hit === "boolean") return conclude(hit);
    scanning = true;
    void hit.then(conclude);
  };
  scan();
  if (!ended.aborted) stop = whenPageMayBeNew(window, scan);
}
