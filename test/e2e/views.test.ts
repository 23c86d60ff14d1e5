import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOOKS, type Look } from "../../scripts/screenshots/looks.ts";
import { openStudio, type Studio } from "../../scripts/screenshots/studio.ts";
import { VIEWS, type View } from "../../scripts/screenshots/views.ts";
import { findUnreachable, findViolations } from "./accessibility.ts";
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
