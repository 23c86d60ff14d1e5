import { defineUnlistedScript } from "#imports";
import { isNeverScanned } from "../lib/core/unscanned.ts";
import { sendHitSignal } from "../lib/hit-signal.ts";
import { scanPage } from "../lib/page/scan.ts";

/**
 * Registered at run time on the pages that the reader permitted. Not a content script of WXT's,
 * since those announce themselves to the page with an event, and a page without a claim must not
 * notice anything.
 */
export default defineUnlistedScript(() => {
  // The end-to-end pages and the demonstration stand on this machine.
  const local = import.meta.env.MODE === "e2e" && location.hostname === "127.0.0.1";
  if (isNeverScanned(location.hostname) && !local) return;
  scanPage(window, () => void sendHitSignal());
});
