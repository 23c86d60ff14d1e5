import { beforeEach, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM, OTHER_CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { stopBackground } from "./feeds/stop-background.ts";
import { isPlaced, onBadge, openCard } from "./open-card.ts";
import { watchNextPage } from "./page-snapshot.ts";

const SNC = "National Coalition of Syrian Revolutionary and Opposition Forces";

inEachBrowser((stand) => {
  let page: Page;
  beforeEach(() => async () => {
    await page.close();
  });

  test("a claim carries a badge that names who counted", async () => {
    const { harness, pages } = stand;
    page = await harness.open(pages.make(articlePage()));
    const { badges } = await harness.until(page, isPlaced);
    expect(badges.map(({ label, kind }) => [kind, label])).toEqual([
      ["figure", expect.stringMatching(new RegExp(`^Counted by: ${SNC}.*other counts$`))],
    ]);
  });

  test("a card needs no background, and holds all though the page has changed meanwhile", async () => {
    const { harness, pages } = stand;
    page = await harness.open(pages.make(articlePage()));
    const before = await openCard(harness, page);
    await page.keyboard.press("Escape");
    await harness.until(page, (layer) => layer?.card === undefined);
    await stopBackground(harness, page);
    await page.evaluate(() => document.querySelector("article")?.append("One more line."));
    const { card } = await openCard(harness, page);
    expect(card).toBe(before.card);
    expect(card).toContain(SNC);
  });

  test("the badge stands beside its words", async () => {
    const { harness, pages } = stand;
    page = await harness.open(pages.make(articlePage()));
    const { badges } = await harness.until(page, isPlaced);
    const block = await page.evaluate(() => {
      const { left, top, right, bottom } = document
        .querySelectorAll("article p")[1]!
        .getBoundingClientRect();
      return { left, top, right, bottom };
    });
    const { left, top, height } = badges[0]!;
    expect(top + height / 2).toBeGreaterThan(block.top);
    expect(top + height / 2).toBeLessThan(block.bottom);
    expect(left).toBeGreaterThan(block.left);
  });

  test("the card opens by a click with the focus in it, and Escape leads back", async () => {
    const { harness, pages } = stand;
    page = await harness.open(pages.make(articlePage()));
    const { card } = await openCard(harness, page);
    expect(card).toContain(SNC);
    expect(card).toContain("399 violations");
    expect(card).toContain("Nationwide ceasefire in Syria (30 December 2016)");
    await page.keyboard.press("Escape");
    const closed = await harness.until(page, (layer) => layer?.card === undefined);
    expect(closed.focusIn).toBe("badge");
  });

  test("the card opens by the keyboard alone and closes with Escape", async () => {
    const { harness, pages } = stand;
    page = await harness.open(pages.make(articlePage()));
    await harness.until(page, isPlaced);
    await page.bringToFront();
    await page.keyboard.press("Tab");
    await harness.until(page, (layer) => layer?.focusIn === "badge" && layer.card !== undefined);
    await page.keyboard.press("Enter");
    await harness.until(page, (layer) => layer?.focusIn === "card");
    await page.keyboard.press("Escape");
    const closed = await harness.until(page, (layer) => layer?.card === undefined);
    expect(closed.focusIn).toBe("badge");
  });

  test("the card opens while the pointer rests on the badge and closes when it leaves", async () => {
    const { harness, pages } = stand;
    page = await harness.open(pages.make(articlePage()));
    const { badges } = await harness.until(page, isPlaced);
    await page.mouse.move(...onBadge(badges[0]!));
    const { focusIn } = await harness.until(page, (layer) => layer?.card !== undefined);
    expect(focusIn).toBe("nowhere");
    await page.mouse.move(5, 5);
    await harness.until(page, (layer) => layer?.card === undefined);
  });

  test("100 claims change nothing of the article's markup, and nothing moves", async () => {
    const { harness, pages } = stand;
    const body = `<p>${CLAIM}</p><p>${OTHER_CLAIM}</p>`.repeat(50);
    page = await harness.browser.newPage();
    const compare = await watchNextPage(page);
    await page.goto(pages.make(articlePage({ body })));
    await harness.until(
      page,
      (layer) => layer?.badges.length === 100 && layer.badges.every(({ hidden }) => !hidden),
    );
    const { before, after, shifts } = await compare();
    expect(after).toEqual(before);
    expect(shifts).toBe(0);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });
});
