import type { Page } from "puppeteer-core";
import { openFirstCard } from "../demo/photograph.ts";
import type { Look } from "../screenshots/looks.ts";
import { VIEWS, type View } from "../screenshots/views.ts";

/** One part of a picture: a view of the extension at twice the pixels, so that it stays sharp. */
interface Shot {
  name: string;
  view: View;
  look: Look;
}

const SHARP: Look = {
  name: "store",
  scheme: "light",
  language: "en",
  width: 1280,
  scale: 2,
  pseudo: false,
};

const viewNamed = (name: string): View => VIEWS.find((view) => view.name === name)!;

export const SHOTS: readonly Shot[] = [
  {
    name: "card",
    // The other side of the conflict that the next pictures show.
    view: {
      ...viewNamed("card"),
      path: "damascus-dispatch/bulletin.html",
      prepare: openCardBelowTop,
    },
    look: { ...SHARP, width: 1392, height: 768 },
  },
  { name: "article", view: viewNamed("badge"), look: { ...SHARP, width: 1160, height: 640 } },
  { name: "narrow", view: viewNamed("badge"), look: { ...SHARP, width: 740, height: 640 } },
  { name: "popup", view: viewNamed("popup"), look: { ...SHARP, height: 560 } },
  { name: "panel", view: viewNamed("panel"), look: { ...SHARP, height: 640 } },
  {
    name: "chart",
    view: { ...viewNamed("chart"), width: 900, prepare: openCountedTruce },
    look: { ...SHARP, height: 640 },
  },
  {
    name: "welcome",
    view: { ...viewNamed("welcome"), prepare: scrollToChoice },
    look: { ...SHARP, height: 640 },
  },
];

/** With the badge near the upper edge the card has room for what others counted. */
async function openCardBelowTop(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 230));
  await openFirstCard(page);
}

/** A truce whose breaches both sides counted. */
async function openCountedTruce(page: Page): Promise<void> {
  await page.locator("[role=tab]:nth-child(2)").click();
  await page.locator(".wc-filters label:nth-child(2) select").fill("nagorno-karabakh-1994-05");
  await page.locator(".wc-explorer-bar .wc-tab:nth-child(2)").click();
  await page.locator("search .wc-fold > summary").click();
}

async function scrollToChoice(page: Page): Promise<void> {
  await page.$eval(".wc-welcome-scope", (section) => {
    section.scrollIntoView();
    scrollBy(0, 20);
  });
}
