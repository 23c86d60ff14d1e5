import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { articlePage } from "./article-page.ts";
import type { Harness } from "./harness.ts";
import type { PageServer } from "./serve-pages.ts";

/** A page of the extension, in which a test can do what its popup and its options do. */
export async function openExtensionPage(harness: Harness, pages: PageServer): Promise<Page> {
  if (harness.kind === "firefox") return openFromCard(harness, pages.make(articlePage()));
  return harness.open(`chrome-extension://${harness.extension}/options.html`);
}

/** Firefox lets no test go to an extension's page, but the extension itself can open one. */
async function openFromCard(harness: Harness, url: string): Promise<Page> {
  const before = await harness.browser.pages();
  const page = await harness.open(url);
  const placed = await harness.until(page, (layer) => layer?.badges[0]?.hidden === false);
  const { left, top } = placed.badges[0]!;
  await page.mouse.click(left + 8, top + 8);
  await harness.until(page, (layer) => layer?.card !== undefined);
  const button = await harness.readRoot(page, (root) => {
    const open = [...root.querySelectorAll("button")].find(({ textContent }) =>
      textContent.includes("side panel"),
    )!;
    open.scrollIntoView();
    const { left, top } = open.getBoundingClientRect();
    return { x: left + 8, y: top + 8 };
  });
  await page.mouse.click(button!.x, button!.y);
  await sleep(1000);
  await page.close();
  const opened = (await harness.browser.pages()).find((other) => !before.includes(other));
  if (!opened) throw new Error("the card opened no page of the extension");
  return opened;
}

interface Extension {
  storage: { local: { set(items: object): Promise<void>; remove(key: string): Promise<void> } };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
  };
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
}
declare const chrome: Extension;

/** Stores settings, as the popup does. */
export function saveSettings(extension: Page, settings: object): Promise<void> {
  return extension.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

export function resetSettings(extension: Page): Promise<void> {
  return extension.evaluate(() => chrome.storage.local.remove("settings"));
}

/** What the popup would show of the tab at an address. */
export function askTabState(extension: Page, url: string): Promise<unknown> {
  return extension.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((other) => other.url === address)?.id;
    return chrome.runtime.sendMessage({ kind: "tab-state", body: { tab } });
  }, url);
}

/** Counts the messages that the extension hears from now on; returns how to read the number. */
export async function countMessages(extension: Page): Promise<() => Promise<number>> {
  await extension.evaluate(() => {
    const counter = globalThis as { heard?: number };
    counter.heard = 0;
    chrome.runtime.onMessage.addListener(() => {
      counter.heard = (counter.heard ?? 0) + 1;
    });
  });
  return () => extension.evaluate(() => (globalThis as { heard?: number }).heard ?? 0);
}
