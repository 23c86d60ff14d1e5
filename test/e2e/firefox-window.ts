import type { Browser, Page } from "puppeteer-core";
import { bidiContext, sendBidi, type BidiResult } from "./bidi.ts";

/** Starts Firefox so that a test may run code in its own window, as the browser itself. */
export const SYSTEM_ACCESS = "--remote-allow-system-access";

/**
 * Calls a function in the window of Firefox, where everything is allowed, with the tab of a page.
 * It is sent as text: it must not use anything around it. Arguments are sent as JSON.
 */
export async function callInFirefox<A extends unknown[], T>(
  page: Page,
  call: (tab: FirefoxTab, ...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const browser = page.browser();
  const sent = [bidiContext(page), ...args].map((arg) => JSON.stringify(arg)).join(", ");
  const { result, exceptionDetails } = await sendBidi<BidiResult>(browser, "script.evaluate", {
    expression: `(${String(withTab)})(${String(call)}, ${sent})`,
    target: { context: await findWindow(browser) },
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(`in the window of Firefox: ${exceptionDetails.text}`);
  return (typeof result.value === "string" ? JSON.parse(result.value) : undefined) as T;
}

/** The window itself is a context too, which BiDi lists when asked. */
async function findWindow(browser: Browser): Promise<string> {
  const { contexts } = await sendBidi<{ contexts: { context: string; url: string }[] }>(
    browser,
    "browsingContext.getTree",
    { "moz:scope": "chrome", maxDepth: 0 },
  );
  const window = contexts.find(({ url }) => url.endsWith("/browser.xhtml"));
  if (!window) throw new Error("this Firefox is too old: it lets no test into its own window");
  return window.context;
}

/** Runs in the window of Firefox. */
async function withTab(
  call: (tab: unknown, ...args: unknown[]) => unknown,
  id: string,
  ...args: unknown[]
) {
  const { NavigableManager } = ChromeUtils.importESModule(
    "chrome://remote/content/shared/NavigableManager.sys.mjs",
  );
  const tab = gBrowser.tabs.find(
    ({ linkedBrowser }) => NavigableManager.getIdForBrowser(linkedBrowser) === id,
  );
  return JSON.stringify(await call(tab, ...args));
}

/** As much of Firefox's own objects as tests use. */
export interface FirefoxTab {
  linkedBrowser: {
    loadURI(uri: object, options: { triggeringPrincipal: object }): void;
    browsingContext: {
      prefersColorSchemeOverride: "none" | "light" | "dark";
      touchEventsOverride: "none" | "enabled";
      mediumOverride: string;
    };
  };
}
declare const gBrowser: { tabs: FirefoxTab[] };
declare const ChromeUtils: {
  importESModule(address: string): {
    NavigableManager: { getIdForBrowser(browser: object): string };
  };
};
