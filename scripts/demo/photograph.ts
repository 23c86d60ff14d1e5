import { mkdirSync } from "node:fs";
import type { ElementHandle, Page } from "puppeteer-core";
import { HOST_TAG } from "../../lib/page/host-tag.ts";

/** How long marks may take to appear; a page without a claim never has any. */
const PATIENCE_MS = 3000;
/** A page that was opened before the extension was ready shows its marks when it is loaded again. */
const MOST_LOADS = 5;
const SETTLE_MS = 800;
const MOST_TABS = 200;

export interface Picture {
  folder: string;
  name: string;
  /** Whether marks are to be expected. */
  hasClaims: boolean;
}

/** Saves a picture of a page with its marks, and one with a card open where there is a claim. */
export async function photograph(page: Page, picture: Picture): Promise<string[]> {
  const { folder, name } = picture;
  mkdirSync(folder, { recursive: true });
  await page.setViewport({ width: 1280, height: 1000 });
  const isMarked = await waitForMarks(page, picture.hasClaims ? MOST_LOADS : 1);
  await settle();
  const whole = `${name}.png` as const;
  await page.screenshot({ path: `${folder}/${whole}`, fullPage: true });
  if (!isMarked || !(await openFirstCard(page))) return [whole];
  await settle();
  const card = `${name}-card.png` as const;
  await page.screenshot({ path: `${folder}/${card}` });
  return [whole, card];
}

/** Waits for the marks of the extension; false where none came. */
export async function waitForMarks(page: Page, loads: number): Promise<boolean> {
  const found = await page.waitForSelector(HOST_TAG, { timeout: PATIENCE_MS }).catch(() => null);
  if (found || loads <= 1) return found !== null;
  await page.reload({ waitUntil: "load" });
  return waitForMarks(page, loads - 1);
}

/** By mouse where the browser tells where the badge is, else by keyboard. */
export async function openFirstCard(page: Page): Promise<boolean> {
  const badge = await findBadge(page);
  if (!badge) return openByKeyboard(page);
  await badge.scrollIntoView();
  await badge.click();
  return true;
}

/** The marks are closed to scripts, but not to the tree that screen readers use. */
async function findBadge(page: Page): Promise<ElementHandle | undefined> {
  const buttons = await page.$$("::-p-aria([role='button'])");
  for (const button of buttons) {
    const isOurs = await button.evaluate((element, tag) => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot && root.host.localName === tag;
    }, HOST_TAG);
    if (isOurs) return button;
  }
  return undefined;
}

async function openByKeyboard(page: Page): Promise<boolean> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(
      (tag) => document.activeElement?.localName === tag,
      HOST_TAG,
    );
    if (!reached) continue;
    await page.keyboard.press("Enter");
    return true;
  }
  return false;
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}
