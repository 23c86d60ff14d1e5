import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch, type Browser, type Page } from "puppeteer-core";
import type { BrowserKind } from "../../scripts/set-up/browser-places.ts";
import { provideBrowser } from "../../scripts/set-up/provide-browser.ts";
import { readRootInChromium, readRootInFirefox, type ReadRoot } from "./closed-root.ts";
import { readLayer, type ShownLayer } from "./layer.ts";

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
  /** The id under which the browser knows the extension. */
  extension: string;
  /** A new tab at an address, when the page has loaded. */
  open(url: string): Promise<Page>;
  /** What lies over the page; undefined when nothing does. */
  layer(page: Page): Promise<ShownLayer | undefined>;
  readRoot: ReadRoot;
  /** Waits until what lies over the page is as wanted; fails after a few seconds. */
  until(page: Page, wanted: (layer: ShownLayer | undefined) => boolean): Promise<ShownLayer>;
  close(): Promise<void>;
}

const PATIENCE = 8000;

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
  const readRoot = kind === "firefox" ? readRootInFirefox : readRootInChromium;
  const layer = (page: Page): Promise<ShownLayer | undefined> => readLayer(readRoot, page);
  return {
    kind,
    browser,
    extension,
    readRoot,
    layer,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    until: (page, wanted) => poll(() => layer(page), wanted, Date.now() + PATIENCE),
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Scripts are registered some time after the installation: waits until a page with a claim is marked. */
export async function waitForExtension(harness: Harness, url: string, left = 20): Promise<void> {
  const page = await harness.open(url);
  await sleep(500);
  const layer = await harness.layer(page);
  await page.close();
  if (layer) return;
  if (left === 0) throw new Error("the extension does not mark the simplest page");
  await waitForExtension(harness, url, left - 1);
}

const NOTHING: ShownLayer = {
  badges: [],
  card: undefined,
  cardBox: undefined,
  focusIn: "nowhere",
};

async function poll(
  read: () => Promise<ShownLayer | undefined>,
  wanted: (layer: ShownLayer | undefined) => boolean,
  deadline: number,
): Promise<ShownLayer> {
  const layer = await read();
  if (wanted(layer)) return layer ?? NOTHING;
  if (Date.now() > deadline) throw new Error(`never as wanted; last: ${JSON.stringify(layer)}`);
  await sleep(50);
  return poll(read, wanted, deadline);
}
