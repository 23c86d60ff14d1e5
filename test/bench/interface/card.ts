import type { Page } from "puppeteer-core";
import { isPlaced, onBadge } from "../../e2e/open-card.ts";
import type { Harness } from "../../e2e/harness.ts";
import { timeToPaint } from "./after-paint.ts";

/** From a click on a badge to its card drawn, with a warm worker. */
export async function timeCard(harness: Harness, page: Page, rounds: number): Promise<number[]> {
  const { badges } = await harness.until(page, isPlaced);
  const read = await timeToPaint(page, "click");
  for (let round = 0; round < rounds; round += 1) {
    await page.mouse.click(...onBadge(badges[0]!));
    await harness.until(page, (layer) => layer?.focusIn === "card");
    // Away from the badge, on which the pointer would open the card before the click does.
    await page.mouse.move(1, 1);
    await page.keyboard.press("Escape");
    await harness.until(page, (layer) => layer?.card === undefined);
  }
  return read();
}
