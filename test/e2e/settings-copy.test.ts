import { expect, test } from "vitest";
import { articlePage } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { openExtensionPage, saveSettings } from "./extension-page.ts";
import { until } from "./eventually.ts";

/** What the functions that run in a page of the extension find there. */
declare const chrome: {
  storage: Record<"local" | "sync", { get(key: string): Promise<Record<string, unknown>> }>;
};

inEachBrowser((stand) => {
  test("a copy of the settings outlives them, where the reader chose so", async () => {
    const page = await openExtensionPage(stand.harness);
    const copy = () => page.evaluate(() => chrome.storage.sync.get("settings-copy"));
    await page.locator("input[value=large]").click();
    await page.locator("::-p-text(Keep a copy in the browser)").click();
    await until(
      copy,
      (kept) => JSON.stringify(kept).includes('"size":"large"'),
      "the copy is kept",
    );
    await saveSettings(page, {});
    await page.waitForSelector("input[value=medium]:checked");
    await page.locator("::-p-text(Take over)").click();
    await page.waitForSelector("input[value=large]:checked");
    await page.locator("::-p-text(Keep a copy in the browser)").click();
    expect(await until(copy, (kept) => !("settings-copy" in kept), "the copy is gone")).toEqual({});
    await page.close();
  });

  test("precise leaves out a claim whose claimant is not named, and balanced brings it back", async () => {
    const { harness, pages } = stand;
    const extension = await openExtensionPage(harness);
    await saveSettings(extension, { strictness: "precise" });
    const named = pages.make(articlePage());
    const page = await harness.open(named);
    await harness.until(page, (layer) => layer?.badges.length === 1);
    const unnamed =
      "<p>The nationwide ceasefire in Syria was violated 120 times in its first week.</p>";
    await page.goto(pages.make(articlePage({ body: unnamed })));
    expect(await harness.layer(page)).toBeUndefined();
    await saveSettings(extension, { strictness: "balanced" });
    const { badges } = await harness.until(page, (layer) => layer?.badges.length === 1);
    expect(badges[0]!.label).toContain("Counted by this outlet");
    await Promise.all([page.close(), extension.close()]);
  });
});
