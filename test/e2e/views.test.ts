import axe, { type AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOOKS, type Look } from "../../scripts/screenshots/looks.ts";
import { openStudio, type Studio } from "../../scripts/screenshots/studio.ts";
import { VIEWS } from "../../scripts/screenshots/views.ts";
import { startBrowser, type Harness } from "./harness.ts";
import { servePages, type PageServer } from "./serve-pages.ts";

/** The extension's own pages, which only Chromium lets a test open (Firefox refuses). */
const OWN_PAGES = VIEWS.filter(({ at }) => at === "extension");

const SETTLE_MS = 250;

let harness: Harness;
let pages: PageServer;
let studio: Studio;
beforeAll(async () => {
  pages = await servePages();
  harness = await startBrowser("chromium");
  studio = await openStudio(harness, new URL(pages.demo("")).origin, SETTLE_MS);
});
afterAll(async () => {
  await harness?.close();
  await pages?.close();
});

const lookNamed = (name: string): Look => LOOKS.find((look) => look.name === name)!;

describe.each(OWN_PAGES)("$name", (view) => {
  let page: Page;
  beforeAll(async () => {
    page = await studio.open(view, lookNamed("light"));
  });
  afterAll(() => page.close());

  test("axe finds nothing wrong with it, light and dark", async () => {
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMediaFeatures([]);
  });

  test("axe finds nothing wrong with it, written from the right", async () => {
    const arabic = await studio.open(view, lookNamed("rtl"));
    expect(await findViolations(arabic)).toEqual([]);
    await arabic.close();
  });

  test("everything in it can be reached by the Tab key", async () => {
    expect(await findUnreachable(page)).toEqual([]);
  });

  test.each([
    ["a window of 320 pixels", 320, 1],
    ["a zoom of 200%", 640, 2],
  ])("%s cuts nothing off at the side", async (_, width, deviceScaleFactor) => {
    await page.setViewport({ width, height: 900 / deviceScaleFactor, deviceScaleFactor });
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(over).toBeLessThanOrEqual(0);
  });
});

test("the card of the sample opens within 50 ms", async () => {
  const page = await studio.open(
    VIEWS.find(({ name }) => name === "welcome")!,
    lookNamed("light"),
  );
  const times = await page.evaluate(async () => {
    const badge = document.querySelector<HTMLElement>(".wc-badge")!;
    const measured: number[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const isOpen = document.querySelector("dialog") !== null;
      const start = performance.now();
      badge.click();
      while ((document.querySelector("dialog") !== null) === isOpen)
        await Promise.resolve().then(() => new Promise((resolve) => setTimeout(resolve)));
      document.body.getBoundingClientRect();
      if (!isOpen) measured.push(performance.now() - start);
    }
    return measured.toSorted((a, b) => a - b);
  });
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(50);
  await page.close();
});

/** What axe has against a page, one line each. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Controls that can be seen but never get the focus. One radio button of a group is enough. */
async function findUnreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button:enabled, input:enabled, select, summary",
    );
    const groups = new Set<string>();
    let marked = 0;
    for (const control of controls) {
      if (!control.checkVisibility() || control.tabIndex < 0) continue;
      if (control instanceof HTMLInputElement && control.type === "radio") {
        if (groups.has(control.name)) continue;
        groups.add(control.name);
        control.dataset["group"] = control.name;
      }
      control.dataset["unreached"] = "";
      marked += 1;
    }
    return marked;
  });
  for (let step = 0; step < 3 * count; step += 1) {
    await page.keyboard.press("Tab");
    await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement)) return;
      const name = at instanceof HTMLInputElement && at.type === "radio" ? at.name : undefined;
      const reached = name ? document.querySelector<HTMLElement>(`[data-group="${name}"]`) : at;
      delete reached?.dataset["unreached"];
    });
  }
  return page.evaluate(() =>
    [...document.querySelectorAll("[data-unreached]")].map(
      (control) => `${control.localName} ${control.className} ${control.textContent}`,
    ),
  );
}
