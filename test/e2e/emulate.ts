import type { BrowserKind } from "../../scripts/set-up/browser-places.ts";
import type { Page } from "puppeteer-core";
import { until } from "./eventually.ts";
import { callInFirefox, type FirefoxTab } from "./firefox-window.ts";

export type Scheme = "light" | "dark";

/** Makes a page believe that its reader prefers light or dark. In Firefox only after it has loaded. */
export async function preferScheme(page: Page, kind: BrowserKind, scheme: Scheme): Promise<void> {
  if (kind === "firefox") await callInFirefox(page, setScheme, scheme);
  else await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await until(
    () =>
      page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme),
    (isSo) => isSo,
    `the page is ${scheme}`,
  );
}

/** Makes a page believe that its reader has a finger and no mouse. In Firefox only after it has loaded. */
export async function pretendTouch(page: Page, kind: BrowserKind): Promise<void> {
  if (kind === "firefox") await callInFirefox(page, setTouch);
  else await page.setViewport({ ...page.viewport()!, hasTouch: true, isMobile: true });
  await until(
    () => page.evaluate(() => matchMedia("(pointer: coarse)").matches),
    (isSo) => isSo,
    "the pointer is a finger",
  );
}

/** Shows a page as it would be printed. */
export async function showAsPrinted(page: Page, kind: BrowserKind): Promise<void> {
  if (kind === "firefox") await callInFirefox(page, setPrinted);
  else await page.emulateMediaType("print");
  await until(
    () => page.evaluate(() => matchMedia("print").matches),
    (isSo) => isSo,
    "the page is as on paper",
  );
}

/** These run in the window of Firefox. */
function setScheme({ linkedBrowser }: FirefoxTab, scheme: Scheme): void {
  linkedBrowser.browsingContext.prefersColorSchemeOverride = scheme;
}
function setPrinted({ linkedBrowser }: FirefoxTab): void {
  linkedBrowser.browsingContext.mediumOverride = "print";
}
function setTouch({ linkedBrowser }: FirefoxTab): void {
  linkedBrowser.browsingContext.touchEventsOverride = "enabled";
}

/** Waits until fonts are there, nothing moves any more and two frames were drawn. */
export async function rest(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
