import { afterEach, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { whileNothingHappens } from "./eventually.ts";
import { isPlaced, onBadge } from "./open-card.ts";

/** What a page does so that a reader clicks what cannot be seen; and how it undoes it. Run in the page. */
const DISGUISES: readonly [name: string, disguise: () => void][] = [
  [
    "under a pane of glass",
    () => {
      const glass = document.createElement("div");
      glass.style.cssText = "position: fixed; inset: 0; z-index: 2147483647";
      document.body.append(glass);
      Object.assign(globalThis, { undo: () => glass.remove() });
    },
  ],
  [
    "under a popover",
    () => {
      const popover = document.createElement("div");
      popover.popover = "manual";
      popover.style.cssText =
        "position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; opacity: 0";
      document.body.append(popover);
      popover.showPopover();
      Object.assign(globalThis, { undo: () => popover.remove() });
    },
  ],
  [
    "under a dialog that blocks the page",
    () => {
      const dialog = document.createElement("dialog");
      document.body.append(dialog);
      dialog.showModal();
      Object.assign(globalThis, { undo: () => dialog.remove() });
    },
  ],
  [
    "in a faded page",
    () => {
      document.documentElement.style.opacity = "0.05";
      Object.assign(globalThis, { undo: () => (document.documentElement.style.opacity = "") });
    },
  ],
  [
    "in two boxes that are faded a little each",
    () => {
      const host = document.querySelector("whocounts-marks")!;
      const outer = document.createElement("div");
      const inner = document.createElement("div");
      outer.style.opacity = inner.style.opacity = "0.8";
      outer.append(inner);
      document.documentElement.append(outer);
      inner.append(host);
      Object.assign(globalThis, { undo: () => outer.replaceWith(host) });
    },
  ],
  [
    "in a page that is faded by a filter",
    () => {
      document.documentElement.style.filter = "contrast(1) opacity(5%)";
      Object.assign(globalThis, { undo: () => (document.documentElement.style.filter = "") });
    },
  ],
  [
    "behind a mask",
    () => {
      document.documentElement.style.maskImage = "linear-gradient(transparent, transparent)";
      Object.assign(globalThis, { undo: () => (document.documentElement.style.maskImage = "") });
    },
  ],
  [
    "in a hidden page",
    () => {
      document.documentElement.style.visibility = "hidden";
      Object.assign(globalThis, { undo: () => (document.documentElement.style.visibility = "") });
    },
  ],
  [
    "that was moved away",
    () => {
      document.documentElement.style.transform = "translate(-2000px, 40px) scale(0.3)";
      Object.assign(globalThis, { undo: () => (document.documentElement.style.transform = "") });
    },
  ],
];

/** SYNC.md threat 12. */
inEachBrowser((stand) => {
  let page: Page;
  afterEach(() => page.close());

  describe("a click on a badge", () => {
    test.each(DISGUISES)("%s opens nothing, and without that its card", async (_, disguise) => {
      page = await stand.harness.open(stand.pages.make(articlePage()));
      const { badges } = await stand.harness.until(page, isPlaced);
      await page.evaluate(disguise);
      await page.mouse.click(...onBadge(badges[0]!));
      await whileNothingHappens(500);
      expect((await stand.harness.layer(page))?.card).toBeUndefined();
      await page.mouse.move(5, 5);
      await page.evaluate(() => (globalThis as unknown as { undo: () => void }).undo());
      const { badges: again } = await stand.harness.until(page, isPlaced);
      await page.mouse.click(...onBadge(again[0]!));
      await stand.harness.until(page, (layer) => layer?.card !== undefined);
    });

    test("opens its card where the page is faded so little that it can be seen", async () => {
      page = await stand.harness.open(stand.pages.make(articlePage()));
      const { badges } = await stand.harness.until(page, isPlaced);
      await page.evaluate(() => {
        document.documentElement.style.opacity = "0.8";
      });
      await page.mouse.click(...onBadge(badges[0]!));
      const { card } = await stand.harness.until(page, (layer) => layer?.card !== undefined);
      expect(card).toContain("399 violations");
    });
  });

  test("clicks that no reader made open nothing", async () => {
    page = await stand.harness.open(stand.pages.make(articlePage()));
    const { badges } = await stand.harness.until(page, isPlaced);
    await page.evaluate(({ left, top }) => {
      const host = document.querySelector("whocounts-marks") as HTMLElement;
      const at = { bubbles: true, composed: true, clientX: left + 8, clientY: top + 8, detail: 1 };
      host.click();
      host.focus();
      host.dispatchEvent(new MouseEvent("click", at));
      document
        .elementFromPoint(left + 8, top + 8)!
        .dispatchEvent(new PointerEvent("pointerdown", at));
      host.dispatchEvent(new PointerEvent("pointerover", { ...at, pointerType: "mouse" }));
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    }, badges[0]!);
    await whileNothingHappens(600);
    expect((await stand.harness.layer(page))?.card).toBeUndefined();
  });
});
