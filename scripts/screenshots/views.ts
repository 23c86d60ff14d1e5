import type { Page } from "puppeteer-core";
import { openFirstCard } from "../demo/photograph.ts";

/** One thing to photograph. */
export interface View {
  name: string;
  /** A page of the extension, or of the demonstration newsroom. */
  path: string;
  at: "extension" | "newsroom";
  /** As wide as in use, where that is narrower than the look. */
  width?: number;
  /** The whole page, or what is seen of it at first. */
  whole: boolean;
  /** What to do before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
}

export const ARTICLE = "levant-courier/eleven-days.html";

const POPUP_WIDTH = 360;
const PANEL_WIDTH = 420;

export const VIEWS: readonly View[] = [
  { name: "badge", path: ARTICLE, at: "newsroom", whole: false },
  { name: "card", path: ARTICLE, at: "newsroom", whole: false, prepare: openCard },
  { name: "popup", path: "popup.html", at: "extension", width: POPUP_WIDTH, whole: true },
  {
    name: "panel",
    path: "sidepanel.html",
    at: "extension",
    width: PANEL_WIDTH,
    whole: true,
    prepare: openFirst,
  },
  {
    name: "explorer",
    path: "sidepanel.html",
    at: "extension",
    width: PANEL_WIDTH,
    whole: false,
    prepare: openIndex,
  },
  {
    name: "chart",
    path: "sidepanel.html",
    at: "extension",
    width: 760,
    whole: false,
    prepare: openChart,
  },
  {
    name: "welcome",
    path: "welcome.html",
    at: "extension",
    width: 820,
    whole: true,
    prepare: openSample,
  },
  { name: "work", path: "work.html", at: "extension", width: 820, whole: true },
  { name: "options", path: "options.html", at: "extension", width: 820, whole: true },
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
