import type { Page } from "puppeteer-core";
import { openFirstCard } from "../demo/photograph.ts";

interface AnyView {
  name: string;
  /** A page of the extension, or of the demonstration newsroom. */
  path: string;
  /** As wide as in use, where that is narrower than the look. */
  width?: number;
  /** The whole page, or what is seen of it at first. */
  whole: boolean;
  /** What to do before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
}
/** One thing to photograph. */
export type View =
  | (AnyView & { at: "newsroom" })
  /** `ready`: what is there when the page has read all that it shows. */
  | (AnyView & { at: "extension"; ready: string });

export const ARTICLE = "levant-courier/eleven-days.html";

const POPUP_WIDTH = 360;
const PANEL_WIDTH = 420;

export const VIEWS: readonly View[] = [
  { name: "badge", path: ARTICLE, at: "newsroom", whole: false },
  { name: "card", path: ARTICLE, at: "newsroom", whole: false, prepare: openCard },
  {
    name: "popup",
    path: "popup.html",
    at: "extension",
    ready: ".wc-claim",
    width: POPUP_WIDTH,
    whole: true,
  },
  {
    name: "panel",
    path: "sidepanel.html",
    at: "extension",
    ready: ".wc-page-claim",
    width: PANEL_WIDTH,
    whole: true,
    prepare: openFirst,
  },
  {
    name: "explorer",
    path: "sidepanel.html",
    at: "extension",
    ready: ".wc-page-claim",
    width: PANEL_WIDTH,
    whole: false,
    prepare: openIndex,
  },
  {
    name: "chart",
    path: "sidepanel.html",
    at: "extension",
    ready: ".wc-page-claim",
    width: 760,
    whole: false,
    prepare: openChart,
  },
  {
    name: "welcome",
    path: "welcome.html",
    at: "extension",
    ready: ".wc-badge",
    width: 820,
    whole: true,
    prepare: openSample,
  },
  { name: "work", path: "work.html", at: "extension", ready: "h1", width: 820, whole: true },
  {
    name: "options",
    path: "options.html",
    at: "extension",
    ready: ".wc-index-line",
    width: 820,
    whole: true,
  },
];

async function openCard(page: Page): Promise<void> {
  await openFirstCard(page);
}

async function openFirst(page: Page): Promise<void> {
  await page.locator("details.wc-page-claim > summary").click();
}

async function openIndex(page: Page): Promise<void> {
  await page.locator("[role=tab]:nth-child(2)").click();
  await page.locator(".wc-entry").click();
}

async function openChart(page: Page): Promise<void> {
  await page.locator("[role=tab]:nth-child(2)").click();
  await page.locator(".wc-explorer-bar .wc-tab:nth-child(2)").click();
}

async function openSample(page: Page): Promise<void> {
  await page.locator(".wc-badge").click();
}
