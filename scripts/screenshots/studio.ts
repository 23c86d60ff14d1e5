import type { Page } from "puppeteer-core";
import type { WxtBrowser } from "wxt/browser";
import { DEFAULT_SETTINGS } from "../../lib/core/settings.ts";
import type { Harness } from "../../test/e2e/harness.ts";
import { waitForMarks } from "../demo/photograph.ts";
import type { Look } from "./looks.ts";
import { ARTICLE, type View } from "./views.ts";

/** What the functions that run in a page of the extension find there. */
declare const chrome: Pick<WxtBrowser, "tabs" | "storage">;

export interface Studio {
  /** A view, made ready under the conditions of a look. */
  open(view: View, look: Look): Promise<Page>;
  take(view: View, look: Look, path: `${string}.png`): Promise<void>;
}

const HEIGHT = 900;
const MOST_LOADS = 5;

/** Opens the sample article, for the views that speak of a tab, and takes pictures beside it. */
export async function openStudio(
  harness: Harness,
  newsroom: string,
  settleMs = 900,
): Promise<Studio> {
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, settleMs));
  const article = await harness.open(`${newsroom}/${ARTICLE}`);
  await waitForMarks(article, MOST_LOADS);
  const desk = harness.kind === "chromium" ? await openDesk(harness) : undefined;
  const tab = await desk?.tabOf(article.url());
  const studio: Studio = {
    async open(view, look) {
      await desk?.setLanguage(look.language);
      const address =
        view.at === "newsroom"
          ? `${newsroom}/${view.path}`
          : `chrome-extension://${harness.extension}/${view.path}?tab=${tab}`;
      const page = await harness.browser.newPage();
      await arrange(page, view, look, harness);
      await page.goto(address, { waitUntil: "load" });
      if (view.at === "newsroom") await waitForMarks(page, MOST_LOADS);
      await settle();
      await view.prepare?.(page);
      await settle();
      return page;
    },
    async take(view, look, path) {
      const page = await studio.open(view, look);
      await page.screenshot({ path, fullPage: view.whole, captureBeyondViewport: false });
      await page.close();
    },
  };
  return studio;
}

async function arrange(page: Page, view: View, look: Look, { kind }: Harness): Promise<void> {
  const width = Math.min(view.width ?? look.width, look.width);
  await page.setViewport({ width, height: HEIGHT / look.scale, deviceScaleFactor: look.scale });
  // Firefox cannot be asked for a colour scheme this way; it is photographed in light only.
  if (kind === "chromium")
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.scheme }]);
}

/** A page of the extension, from which tabs can be listed and settings changed. */
async function openDesk({ browser, extension }: Harness) {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension}/options.html`);
  return {
    tabOf: (url: string): Promise<number | undefined> =>
      page.evaluate(async (url) => {
        const tabs = await chrome.tabs.query({});
        return tabs.find((tab) => tab.url === url)?.id;
      }, url),
    setLanguage: (language: Look["language"]): Promise<void> =>
      page.evaluate((settings) => chrome.storage.local.set({ settings }), {
        ...DEFAULT_SETTINGS,
        scope: "all-sites" as const,
        language,
      }),
  };
}
