import { BROWSER_PLACES, type BrowserKind } from "./browser-places.ts";
import { canInstall, install } from "./debian.ts";
import { findBrowser, type Browser } from "./find-browser.ts";

/**
 * An installed browser, or on Debian as root one that it installs. Throws an Error that tells the
 * user what to install. `say` gets a line for each thing that takes time.
 */
export function provideBrowser(kind: BrowserKind, say: (line: string) => void): Browser {
  const found = findBrowser(kind);
  if (found) return found;
  const chosen = process.env[BROWSER_PLACES[kind].variable];
  if (!chosen && canInstall()) {
    say(`No ${kind} found; installing Debian's package ${BROWSER_PLACES[kind].debianPackage} ...`);
    install(BROWSER_PLACES[kind].debianPackage);
  }
  const installed = findBrowser(kind);
  if (!installed) throw new Error(advice(kind, chosen));
  return installed;
}

/** What to do when there is no browser. */
export function advice(kind: BrowserKind, chosen?: string): string {
  const { variable, oldest } = BROWSER_PLACES[kind];
  if (chosen)
    return `${variable} is "${chosen}", but that is no ${kind} of version ${oldest} or later.`;
  const product = kind === "chromium" ? "Chromium or Chrome" : "Firefox";
  return [
    `${product} ${oldest} or later is needed and was not found. Install it:`,
    kind === "chromium"
      ? "  Debian: apt-get install chromium     Ubuntu: snap install chromium     macOS: brew install --cask chromium"
      : "  Debian: apt-get install firefox-esr  Ubuntu: snap install firefox      macOS: brew install --cask firefox",
    `or set ${variable} to the program's path.`,
  ].join("\n");
}
