import { afterAll, beforeAll, describe } from "vitest";
import { BROWSER_KINDS, type BrowserKind } from "../../scripts/set-up/browser-places.ts";
import { articlePage } from "./article-page.ts";
import { startBrowser, waitForExtension, type Harness } from "./harness.ts";
import { servePages, type PageServer } from "./serve-pages.ts";

/** What a test has at hand; filled before the first test runs. */
export interface Stand {
  harness: Harness;
  pages: PageServer;
}

/** Declares the same tests for Chromium and for Firefox; `kind` is for what only one of them can. */
export function inEachBrowser(declare: (stand: Stand, kind: BrowserKind) => void): void {
  describe.each(BROWSER_KINDS)("%s", (kind) => {
    const stand = {} as Stand;
    beforeAll(async () => {
      stand.pages = await servePages();
      stand.harness = await startBrowser(kind);
      await waitForExtension(stand.harness, stand.pages.make(articlePage()));
    });
    afterAll(async () => {
      await stand.harness?.close();
      await stand.pages?.close();
    });
    declare(stand, kind);
  });
}
