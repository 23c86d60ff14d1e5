import axe, { type AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOOKS, type Look } from "../../scripts/screenshots/looks.ts";
import { openStudio, type Studio } from "../../scripts/screenshots/studio.ts";
import { VIEWS, type View } from "../../scripts/screenshots/views.ts";
import { inEachBrowser } from "./each-browser.ts";
import { preferScheme, rest } from "./emulate.ts";
import { until } from "./eventually.ts";

const OWN_PAGES = VIEWS.filter(({ at }) => at === "extension");

const lookNamed = (name: string): Look => LOOKS.find((look) => look.name === name)!;

/** Every page of the extension, as it is with the claims of the sample article. */
inEachBrowser((stand) => {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio(stand.harness, new URL(stand.pages.demo("")).origin);
  });

  describe.each(OWN_PAGES)("$name", (view: View) => {
    let page: Page;
    beforeAll(async () => {
      page = await studio.open(view, lookNamed("light"));
    });
    afterAll(() => page?.close());

    test("axe finds nothing wrong with it, light and dark", async () => {
      expect(await findViolations(page)).toEqual([]);
      await preferScheme(page, stand.harness.kind, "dark");
      await rest(page);
      expect(await findViolations(page)).toEqual([]);
      await preferScheme(page, stand.harness.kind, "light");
    });

    test("everything in it can be reached by the Tab key", async () => {
      await rest(page);
      expect(await findUnreachable(page)).toEqual([]);
    });

    test.each([
      ["a window of 320 pixels", 320, 1],
      ["a zoom of 200%", 640, 2],
    ])("%s cuts nothing off at the side", async (_, width, deviceScaleFactor) => {
      await page.setViewport({ width, height: 900 / deviceScaleFactor, deviceScaleFactor });
      await rest(page);
      const over = await until(
        () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        (pixels) => pixels <= 0,
        "everything fits the window",
      );
      expect(over).toBeLessThanOrEqual(0);
    });

    test("axe finds nothing wrong with it, written from the right", async () => {
      const arabic = await studio.open(view, lookNamed("rtl"));
      expect(await arabic.evaluate(() => document.documentElement.dir)).toBe("rtl");
      expect(await findViolations(arabic)).toEqual([]);
      await arabic.close();
    });
  });
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
    // From the beginning on: what follows the end is the browser's own bar.
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    return marked;
  });
  for (let step = 0; step < 2 * count; step += 1) {
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
