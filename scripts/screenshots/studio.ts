import type { Page } from "puppeteer-core";
import type { WxtBrowser } from "wxt/browser";
import { DEFAULT_SETTINGS } from "../../lib/core/settings.ts";
import { preferScheme, rest } from "../../test/e2e/emulate.ts";
import { goToExtensionPage, openExtensionPage } from "../../test/e2e/extension-page.ts";
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
export async function openStudio(harness: Harness, newsroom: string): Promise<Studio> {
  const article = await harness.open(`${newsroom}/${ARTICLE}`);
  await waitForMarks(article, MOST_LOADS);
  const desk = await openDesk(harness);
  const tab = await desk.tabOf(article.url());
  const studio: Studio = {
    async open(view, look) {
      await desk.setLanguage(look.language);
      const page = await harness.browser.newPage();
      const width = Math.min(view.width ?? look.width, look.width);
      const height = look.height ?? HEIGHT / look.scale;
      await page.setViewport({ width, height, deviceScaleFactor: look.scale });
      if (view.at === "extension")
        await goToExtensionPage(harness, page, `${view.path}?tab=${tab}`);
      else await page.goto(`${newsroom}/${view.path}`, { waitUntil: "load" });
      await preferScheme(page, harness.kind, look.scheme);
      if (view.at === "newsroom") await waitForMarks(page, MOST_LOADS);
      else await page.waitForSelector(view.ready);
      await rest(page);
      await view.prepare?.(page);
      await rest(page);
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

/** A page of the extension, from which tabs can be listed and settings changed. */
async function openDesk(harness: Harness) {
  const page = await openExtensionPage(harness, "options.html");
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
