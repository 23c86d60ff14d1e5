import type { Page } from "puppeteer-core";
import type { WxtBrowser } from "wxt/browser";
import type { Person } from "./person.ts";

declare const chrome: Pick<WxtBrowser, "tabs" | "scripting">;

/**
 * Selects a paragraph and flags it. It does what the context menu does, which no test can open: it
 * runs the script that reads the selection.
 */
export async function flagClaim({ page }: Person, article: Page, claim: string): Promise<void> {
  await article.bringToFront();
  await article.evaluate((words) => {
    const paragraph = [...document.querySelectorAll("p")].find((p) => p.textContent === words)!;
    getSelection()!.selectAllChildren(paragraph);
  }, claim);
  await page.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === url)!.id!;
    await chrome.scripting.executeScript({ target: { tabId }, files: ["/flag.js"] });
  }, article.url());
  await page.bringToFront();
  await page.waitForSelector("form[aria-label='The claim']");
}
