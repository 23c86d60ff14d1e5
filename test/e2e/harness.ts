import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launch, type Browser, type Page } from "puppeteer-core";
import type { BrowserKind } from "../../scripts/set-up/browser-places.ts";
import { provideBrowser } from "../../scripts/set-up/provide-browser.ts";
import { readRootInChromium, readRootInFirefox, type ReadRoot } from "./closed-root.ts";
import { until, untilAtRest } from "./eventually.ts";
import { SYSTEM_ACCESS } from "./firefox-window.ts";
import { readLayer, type ShownLayer } from "./layer.ts";

/** Builds that `--mode e2e` makes: permissions granted, pages on this machine looked at. */
export const BUILDS: Record<BrowserKind, string> = {
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
  /** The folder in which files arrive that the extension or a page saves. */
  downloads: string;
  /** Waits until what lies over the page is as wanted and rests there; fails when it never is. */
  until(page: Page, wanted: (layer: ShownLayer | undefined) => boolean): Promise<ShownLayer>;
  close(): Promise<void>;
}

export interface StartOptions {
  build?: string;
  /** Without a window. */
  headless?: boolean;
  /** Of Firefox, by their names in `about:config`. */
  preferences?: Record<string, unknown>;
  /** A port of this machine by which all https hosts are reached, whatever their certificates. */
  tunnel?: number;
  /** The folder of the browser's data, which stays; a new one, which does not, unless told otherwise. */
  profile?: string;
}

/** Starts a fresh browser and installs the extension in it. */
export async function startBrowser(
  kind: BrowserKind,
  { build = BUILDS[kind], headless = true, preferences = {}, tunnel, ...given }: StartOptions = {},
): Promise<Harness> {
  const { path } = provideBrowser(kind, (line) => console.error(line));
  const profile = given.profile ?? (await mkdtemp(join(tmpdir(), `whocounts-${kind}-`)));
  const downloads = join(profile, "downloads");
  const browser = await launch({
    executablePath: path,
    headless,
    acceptInsecureCerts: tunnel !== undefined,
    userDataDir: profile,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    ...(kind === "firefox"
      ? {
          browser: "firefox" as const,
          args: [SYSTEM_ACCESS],
          extraPrefsFirefox: {
            ...saveInto(downloads),
            ...tunnelInFirefox(tunnel),
            ...preferences,
          },
        }
      : {
          pipe: true,
          enableExtensions: true,
          args: [...CHROMIUM_FLAGS, ...tunnelInChromium(tunnel)],
          downloadBehavior: { policy: "allow" as const, downloadPath: downloads },
        }),
  });
  const extension = await browser.installExtension(resolve(build));
  const readRoot = kind === "firefox" ? readRootInFirefox : readRootInChromium;
  const layer = (page: Page): Promise<ShownLayer | undefined> => readLayer(readRoot, page);
  return {
    kind,
    browser,
    extension,
    readRoot,
    downloads,
    layer,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    until: async (page, wanted) =>
      (await untilAtRest(() => layer(page), wanted, "the wanted layer over the page")) ?? NOTHING,
    async close() {
      await browser.close();
      if (given.profile === undefined)
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const tunnelInChromium = (port: number | undefined): string[] =>
  port === undefined
    ? []
    : [`--proxy-server=https=127.0.0.1:${port}`, "--ignore-certificate-errors"];

const tunnelInFirefox = (port: number | undefined): Record<string, unknown> =>
  port === undefined
    ? {}
    : { "network.proxy.type": 1, "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": port };

/** Where Firefox saves without asking. */
const saveInto = (folder: string): Record<string, unknown> => ({
  "browser.download.folderList": 2,
  "browser.download.dir": folder,
  "browser.download.useDownloadDir": true,
});

/**
 * Waits until the extension is at work: scripts are registered some time after the installation, and
 * a tab that was opened before is not looked at until it is loaded again.
 */
export async function waitForExtension(harness: Harness, url: string): Promise<void> {
  const page = await harness.open(url);
  let looks = 0;
  await until(
    async () => {
      looks += 1;
      if (looks % LOOKS_A_LOAD === 0) await page.reload({ waitUntil: "load" });
      return harness.layer(page);
    },
    (layer) => layer !== undefined,
    "the extension marks the simplest page",
  );
  await page.close();
}

const LOOKS_A_LOAD = 30;

const NOTHING: ShownLayer = {
  badges: [],
  card: undefined,
  cardBox: undefined,
  focusIn: "nowhere",
};
