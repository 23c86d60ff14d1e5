import type { Page } from "puppeteer-core";
import type { Harness } from "./harness.ts";
import type { ShownBadge, ShownLayer } from "./layer.ts";

export const isPlaced = (layer: ShownLayer | undefined): boolean =>
  layer?.badges[0]?.hidden === false;

/** Inside the badge, where its icon is. */
export const onBadge = ({ left, top }: ShownBadge): [x: number, y: number] => [left + 8, top + 8];

/** Clicks the first badge of a page; resolves when its card is open and has the focus. */
export async function openCard(harness: Harness, page: Page): Promise<ShownLayer> {
  await page.bringToFront();
  const { badges } = await harness.until(page, isPlaced);
  await page.mouse.click(...onBadge(badges[0]!));
  return harness.until(page, (layer) => layer?.card !== undefined && layer.focusIn === "card");
}
