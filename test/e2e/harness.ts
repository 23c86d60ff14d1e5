import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, type Browser, type Page } from "puppeteer-core";
import type { BrowserKind } from "../../scripts/set-up/browser-places.ts";
import { provideBrowser } from "../../scripts/set-up/provide-browser.ts";

/** Builds that `--mode e2e` makes: permissions granted, pages on this machine looked at. */
const BUILDS: Record<BrowserKind, string> = {
  chromium: ".output/chrome-mv3-e2e",
  firefox: ".output/firefox-mv3-e2e",
};

const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with the extension in it. */
export interface Harness {
  kind: BrowserKind;
  browser: Browser;
  extension: string;
  /** A new tab at an address, when the page has loaded. */
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

interface StartOptions {
  build?: string;
  /** Without a window. */
  headless?: boolean;
}

/** Starts a fresh browser and installs the extension in it. */
export async function startBrowser(
  kind: BrowserKind,
  { build = BUILDS[kind], headless = true }: StartOptions = {},
): Promise<Harness> {
  const { path } = provideBrowser(kind, (line) => console.error(line));
  const profile = await mkdtemp(join(tmpdir(), `whocounts-${kind}-`));
  const browser = await launch({
    executablePath: path,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    ...(kind === "firefox"
      ? { browser: "firefox" as const }
      : { pipe: true, enableExtensions: true, args: CHROMIUM_FLAGS }),
  });
  const extension = await browser.installExtension(join(process.cwd(), build));
  return {
    kind,
    browser,
    extension,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
