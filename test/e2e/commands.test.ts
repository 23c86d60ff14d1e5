import { TargetType, type Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { articlePage, CLAIM, OTHER_CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { until } from "./eventually.ts";
import { openExtensionPage, resetSettings } from "./extension-page.ts";
import { callInFirefox, type FirefoxTab } from "./firefox-window.ts";
import type { Harness } from "./harness.ts";
import type { ShownLayer } from "./layer.ts";
import { isPlaced } from "./open-card.ts";

/**
 * Browsers hand the keys of a test to the page only. The window of Firefox can do what its keys do; in
 * Chromium the extension is told of the command, as the browser would tell it.
 */
inEachBrowser((stand, kind) => {
  let page: Page;
  const run = (command: string): Promise<void> => runCommand(stand.harness, page, command);
  const shows = (words: string): Promise<ShownLayer> =>
    stand.harness.until(page, (layer) => layer?.card?.includes(words) === true);

  beforeAll(async () => {
    page = await stand.harness.open(stand.pages.make(articlePage()));
    if (kind === "firefox") await callInFirefox(page, giveKeys, KEYS);
    await page.close();
  });
  beforeEach(async () => {
    page = await stand.harness.open(
      stand.pages.make(articlePage({ body: `<p>${CLAIM}</p><p>${OTHER_CLAIM}</p>` })),
    );
    await page.bringToFront();
    await stand.harness.until(page, (layer) => isPlaced(layer) && layer?.badges.length === 2);
  });
  afterEach(() => page?.close());

  test("the next claim opens, and the one after it, and Escape leads to its badge", async () => {
    await run("next-claim");
    expect((await shows("399 violations")).focusIn).toBe("card");
    await run("next-claim");
    expect((await shows("178 violations")).focusIn).toBe("card");
    await page.keyboard.press("Escape");
    const closed = await stand.harness.until(page, (layer) => layer?.card === undefined);
    expect(closed.focusIn).toBe("badge");
  });

  test("the previous claim of the first is the last, and that of the last the one before", async () => {
    await run("previous-claim");
    await shows("178 violations");
    await run("previous-claim");
    await shows("399 violations");
    await run("next-claim");
    expect((await shows("178 violations")).focusIn).toBe("card");
  });

  test("the card of the claim opens, and again after it was closed", async () => {
    await run("open-card");
    expect((await shows("399 violations")).focusIn).toBe("card");
    await page.keyboard.press("Escape");
    await stand.harness.until(page, (layer) => layer?.card === undefined);
    await run("open-card");
    await shows("399 violations");
    await run("next-claim");
    await run("open-card");
    await shows("178 violations");
  });

  test("the site is switched off, and on again", async () => {
    const extension = await openExtensionPage(stand.harness);
    await page.bringToFront();
    try {
      await run("switch-site");
      await stand.harness.until(page, (layer) => layer === undefined);
      await run("switch-site");
      const { badges } = await stand.harness.until(page, (layer) => layer?.badges.length === 2);
      expect(badges.map(({ kind: each }) => each)).toEqual(["figure", "figure"]);
    } finally {
      await resetSettings(extension);
      await extension.close();
    }
  });

  // Chromium opens its panel for a key stroke of a person only.
  test.each(kind === "firefox" ? ["open-panel"] : [])(
    "%s opens the side panel beside the page",
    async (command) => {
      await run(command);
      const shown = await until(
        () => callInFirefox(page, shownSidebar),
        (id) => id.includes("whocounts"),
        "the side panel is open",
      );
      expect(shown).toContain("sidebar-action");
    },
  );
});

async function runCommand({ kind, browser }: Harness, page: Page, name: string): Promise<void> {
  if (kind === "firefox") return callInFirefox(page, pressKey, KEYS[name]!);
  const target = await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER);
  const worker = (await target.worker())!;
  await worker.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(command, tab!);
  }, name);
}

/** Every command has a key in the test; some have none of their own. */
const KEYS: Readonly<Record<string, string>> = {
  "next-claim": "N",
  "open-panel": "O",
  "previous-claim": "P",
  "open-card": "C",
  "switch-site": "S",
};

/* These run in the window of Firefox. */

async function giveKeys(_: FirefoxTab, keys: Readonly<Record<string, string>>): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID("whocounts@whocounts.example");
  for (const [name, key] of Object.entries(keys))
    await extension.shortcuts.updateCommand({ name, shortcut: `Alt+Shift+${key}` });
}

/** Does what the key of the extension with this letter does. */
function pressKey(_: FirefoxTab, letter: string): void {
  const keys = document.querySelectorAll<XulKey>('keyset[id*="whocounts"] key');
  [...keys].find((key) => key.getAttribute("key") === letter)!.doCommand();
}

const shownSidebar = (): string => (SidebarController.isOpen ? SidebarController.currentID : "");

declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      shortcuts: { updateCommand(of: { name: string; shortcut: string }): Promise<void> };
    };
  };
};
declare const SidebarController: { isOpen: boolean; currentID: string };
interface XulKey extends Element {
  doCommand(): void;
}

/** As much of Chromium's own objects as the background has here. */
declare const chrome: {
  tabs: { query(query: object): Promise<object[]> };
  commands: { onCommand: { dispatch(command: string, tab: object): void } };
};
