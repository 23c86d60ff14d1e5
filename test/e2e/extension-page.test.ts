import { expect, test } from "vitest";
import { inEachBrowser } from "./each-browser.ts";
import { goToExtensionPage, openExtensionPage } from "./extension-page.ts";

/** What `openExtensionPage` promises to other tests. */
inEachBrowser((stand) => {
  test("a page of the extension is a page like any other", async () => {
    const page = await openExtensionPage(stand.harness, "options.html");
    await page.waitForSelector("h1");
    expect(await page.evaluate(() => location.pathname)).toBe("/options.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("a");
    await page.locator("input[value='on-click']").click();
    await page.waitForSelector("input[value='on-click']:checked");
    await goToExtensionPage(stand.harness, page, "options.html");
    await page.waitForSelector("input[value='on-click']:checked");
    await goToExtensionPage(stand.harness, page, "popup.html?tab=1");
    expect(await page.evaluate(() => location.search)).toBe("?tab=1");
    await page.close();
  });
});
