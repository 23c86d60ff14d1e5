import { afterEach, beforeAll, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM, OTHER_CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { pretendTouch } from "./emulate.ts";
import { openExtensionPage, saveSettings } from "./extension-page.ts";
import { isPlaced, openCard } from "./open-card.ts";
import { findViolationsOver } from "./accessibility.ts";

const body = `<p>${CLAIM}</p><p>${OTHER_CLAIM}</p>`;
const DARK = "<style>html { background: #16161a; color: #eee }</style>";
const VIEWPORT = '<meta name="viewport" content="width=device-width">';

/** Badges and the open card, which lie in a closed root over a page. */
inEachBrowser((stand) => {
  let desk: Page;
  let page: Page | undefined;
  beforeAll(async () => {
    desk = await openExtensionPage(stand.harness);
  });
  afterEach(() => page?.close());

  test.each([
    ["a light page", "en", articlePage({ body })],
    ["a dark page", "en", articlePage({ body, head: DARK })],
    ["a page, written from the right", "ar", articlePage({ body })],
    ["a dark page, written from the right", "ar", articlePage({ body, head: DARK })],
  ])("axe finds nothing wrong with badges and card over %s", async (_, language, html) => {
    const { harness, pages } = stand;
    await saveSettings(desk, { language });
    page = await harness.open(pages.make(html));
    await harness.until(page, isPlaced);
    expect(await findViolationsOver(harness, page)).toEqual([]);
    await openCard(harness, page);
    expect(await findViolationsOver(harness, page)).toEqual([]);
  });

  test("under a finger the card is a sheet at the lower edge, and every target is 44 pixels high", async () => {
    const { harness, pages } = stand;
    await saveSettings(desk, { language: "en" });
    page = await harness.browser.newPage();
    await page.setViewport({ width: 390, height: 800 });
    const head = `${VIEWPORT}<style>article { width: auto; margin: 16px }</style>`;
    await page.goto(pages.make(articlePage({ body, head })));
    await pretendTouch(page, harness.kind);
    const { badges, cardBox } = await openCard(harness, page);
    expect(cardBox).toMatchObject({ left: 0, right: 390, bottom: 800 });
    const small = await harness.readRoot(page, (root) =>
      [...root.querySelectorAll("dialog :is(button, summary, input), dialog a.wc-button")]
        .filter(
          (control) => control.checkVisibility() && control.getBoundingClientRect().height < 44,
        )
        .map((control) => `${control.localName} ${control.className} ${control.textContent}`),
    );
    expect(small).toEqual([]);
    await page.keyboard.press("Escape");
    const { left, top, width, height } = badges[0]!;
    const middle = { x: left + width / 2, y: top + height / 2 };
    await page.touchscreen.tap(middle.x, middle.y - 18);
    await harness.until(page, (layer) => layer?.card !== undefined);
  });
});
