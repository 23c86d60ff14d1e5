import type { Page } from "puppeteer-core";
import { until } from "./eventually.ts";
import type { Harness } from "./harness.ts";

/** Presses a button of the open card, known by its words. */
export async function pressInCard(harness: Harness, page: Page, name: string): Promise<void> {
  const find = (): Promise<Place[] | undefined> =>
    harness.readRoot(page, (root) => {
      // Buttons stand at the end of a card, which scrolls.
      root.querySelector("dialog")?.scrollTo({ top: 99_999 });
      return [...root.querySelectorAll("dialog button")].map((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return { name: button.textContent, x: left + width / 2, y: top + height / 2 };
      });
    });
  const isThere = (places: Place[] | undefined) => places?.some((place) => place.name === name);
  const places = await until(find, (found) => isThere(found) === true, `"${name}" in the card`);
  const { x, y } = places!.find((place) => place.name === name)!;
  await page.mouse.click(x, y);
}

interface Place {
  name: string;
  x: number;
  y: number;
}
