import type { Page } from "puppeteer-core";
import { until } from "./eventually.ts";
import { callInFirefox, type FirefoxTab } from "./firefox-window.ts";
import type { Harness } from "./harness.ts";

/**
 * Opens a page of the extension ("options.html", "popup.html?tab=3", "work.html#draft=1") in a tab of
 * its own, in Chromium and in Firefox. What comes back is a page like any other: evaluate, locator,
 * keyboard, waitForSelector, uploadFile, setViewport and screenshot work in both.
 *
 * In Firefox `page.goto`, `page.reload` and `page.waitForNavigation` do not work on it, and
 * `page.url()` does not know it: use `goToExtensionPage` and `location` inside the page.
 */
export async function openExtensionPage(harness: Harness, path = "options.html"): Promise<Page> {
  const page = await harness.browser.newPage();
  await goToExtensionPage(harness, page, path);
  return page;
}

/** Leads a tab to a page of the extension; when this resolves, the page has loaded. */
export async function goToExtensionPage(harness: Harness, page: Page, path: string): Promise<void> {
  if (harness.kind === "chromium") {
    await page.goto(`chrome-extension://${harness.extension}/${path}`, { waitUntil: "load" });
    return;
  }
  // Firefox forbids this navigation to tests, but not to its own window. The page that is left is
  // marked, since the new one may have the same address.
  await page.evaluate(() => Object.assign(globalThis, { isLeft: true }));
  await callInFirefox(page, loadInTab, harness.extension, path);
  await until(() => page.evaluate(isThere).catch(isLeaving), Boolean, `${path} opens in Firefox`);
}

/** Runs in the page. On its way to another process a tab shows an empty page for a moment. */
const isThere = (): boolean =>
  location.protocol === "moz-extension:" &&
  !("isLeft" in globalThis) &&
  document.readyState === "complete";

/** While a tab changes from one page to another, Firefox may refuse to run anything in it. */
const isLeaving = (): boolean => false;

/** Runs in the window of Firefox. */
function loadInTab(tab: FirefoxTab, extension: string, path: string): void {
  const address = WebExtensionPolicy.getByID(extension).getURL(path);
  tab.linkedBrowser.loadURI(Services.io.newURI(address), {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
}

declare const WebExtensionPolicy: { getByID(id: string): { getURL(path: string): string } };
declare const Services: {
  io: { newURI(address: string): object };
  scriptSecurityManager: { getSystemPrincipal(): object };
};

interface Extension {
  storage: {
    local: {
      get(key: string): Promise<object>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript(injection: object): Promise<{ result: unknown }[]>;
  };
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

/** The number on the toolbar button, in the tab at an address. */
export function readToolbarCount(extension: Page, url: string): Promise<string> {
  return extension.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((other) => other.url === address)?.id;
    return chrome.action.getBadgeText({ tabId: tab! });
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

/** Sends messages from the tab at an address, as somebody would who took over our script there. */
export async function sendFromPageScript(
  extension: Page,
  url: string,
  messages: readonly unknown[],
): Promise<unknown[]> {
  return extension.evaluate(
    async (address, sent) => {
      const tabs = await chrome.tabs.query({});
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId: tabs.find((other) => other.url === address)!.id },
        args: [sent],
        func: (some: unknown[]) =>
          Promise.all(some.map(async (each) => (await chrome.runtime.sendMessage(each)) ?? null)),
      });
      return injected!.result as unknown[];
    },
    url,
    [...messages],
  );
}

/** What our script in the tab at an address can read of the stored settings; "refused" where it may not. */
export async function readSettingsInPageScript(extension: Page, url: string): Promise<unknown> {
  return extension.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId: tabs.find((other) => other.url === address)!.id },
      func: () =>
        chrome.storage.local.get("settings").then(
          (stored) => stored,
          () => "refused",
        ),
    });
    return injected!.result;
  }, url);
}
