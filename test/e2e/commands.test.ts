import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM, OTHER_CLAIM } from "./article-page.ts";
import { until } from "./eventually.ts";
import { callInFirefox, type FirefoxTab } from "./firefox-window.ts";
import { startBrowser, waitForExtension, type Harness } from "./harness.ts";
import { isPlaced } from "./open-card.ts";
import { servePages, type PageServer } from "./serve-pages.ts";

/** Browsers hand the keys of a test to the page only; the window of Firefox can do what its keys do. */
describe("keyboard commands in firefox", () => {
  let harness: Harness;
  let pages: PageServer;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages();
    harness = await startBrowser("firefox");
    await waitForExtension(harness, pages.make(articlePage()));
  });
  afterAll(async () => {
    await harness?.close();
    await pages?.close();
  });
  beforeEach(async () => {
    page = await harness.open(
      pages.make(articlePage({ body: `<p>${CLAIM}</p><p>${OTHER_CLAIM}</p>` })),
    );
    await page.bringToFront();
    await harness.until(page, (layer) => isPlaced(layer) && layer?.badges.length === 2);
  });
  afterEach(() => page?.close());

  const press = (key: string): Promise<void> => callInFirefox(page, doCommand, key);

  test("the next claim opens, and the one after it, and Escape leads to its badge", async () => {
    await press("N");
    const first = await harness.until(page, (layer) => layer?.focusIn === "card");
    expect(first.card).toContain("399 violations");
    await press("N");
    const second = await harness.until(
      page,
      (layer) => layer?.card?.includes("178 violations") === true,
    );
    expect(second.focusIn).toBe("card");
    await page.keyboard.press("Escape");
    const closed = await harness.until(page, (layer) => layer?.card === undefined);
    expect(closed.focusIn).toBe("badge");
  });

  test("the side panel opens beside the page", async () => {
    await press("O");
    const shown = await until(
      () => callInFirefox(page, shownSidebar),
      (id) => id.includes("whocounts"),
      "the side panel is open",
    );
    expect(shown).toContain("sidebar-action");
  });
});

/** Runs in the window of Firefox: what the key of the extension with this letter does. */
function doCommand(_tab: FirefoxTab, letter: string): void {
  const keys = document.querySelectorAll<XulKey>('keyset[id*="whocounts"] key');
  [...keys].find((key) => key.getAttribute("key") === letter)!.doCommand();
}

const shownSidebar = (): string => (SidebarController.isOpen ? SidebarController.currentID : "");

declare const SidebarController: { isOpen: boolean; currentID: string };
interface XulKey extends Element {
  doCommand(): void;
}
