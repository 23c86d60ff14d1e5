import { defineUnlistedScript } from "#imports";
import { sendHitSignal } from "../../lib/hit-signal.ts";
import { scanPage } from "../../lib/page/scan.ts";
import { isScannedHost } from "./scanned-host.ts";

/** Once a page, whoever runs it again; known in our own world only. */
const RUNNING = Symbol.for("whocounts.scan");
type Marked = Partial<Record<typeof RUNNING, true>>;

/**
 * Registered at run time on the pages that the reader permitted. Not a content script of WXT's,
 * since those announce themselves to the page with an event, and a page without a claim must not
 * notice anything.
 */
export default defineUnlistedScript(() => {
  if (RUNNING in globalThis) return;
  (globalThis as Marked)[RUNNING] = true;
  if (!isScannedHost(location.hostname)) return;
  scanPage(window, () => void sendHitSignal());
});
