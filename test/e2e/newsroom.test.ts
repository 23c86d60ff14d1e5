/** The demonstration newsroom: what the browser shows is what the command line finds. */
import { expect, test } from "vitest";
import { countOthers } from "../../lib/core/compare/count-others.ts";
import { otherCounts } from "../../components/words/other-counts.ts";
import { claimantName } from "../../components/words/party-name.ts";
import { createAnnotate } from "../../scripts/annotate/annotate-article.ts";
import { readSource } from "../../scripts/annotate/read-source.ts";
import { t } from "../../scripts/annotate/words.ts";
import { DEMONSTRATION_PAGES, TICKER_CLAIM } from "../../scripts/demo/pages.ts";
import { inEachBrowser } from "./each-browser.ts";
import { whileNothingHappens } from "./eventually.ts";
import { isPlaced, openCard } from "./open-card.ts";
import { watchNextPage } from "./page-snapshot.ts";

const annotate = createAnnotate();

interface Expected {
  kind: string;
  claimant: string;
  others: string;
}

/** What the command line says of a page, in the words of a badge. */
async function expectedBadges(path: string): Promise<Expected[]> {
  const name = `scripts/demo/newsroom/${path}`;
  const read = await readSource({ kind: "file", name, format: "html" });
  if (!read.ok) throw new Error(read.message);
  const { annotations, references } = annotate(read.document.article);
  return annotations.map((annotation) => ({
    kind: annotation.mention.kind,
    claimant: claimantName(t, references, annotation.mention),
    others: otherCounts(t, annotation.mention.kind, countOthers(annotation, references)),
  }));
}

/** Without the invisible marks that keep names apart from the words around them. */
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

const withClaims = DEMONSTRATION_PAGES.filter(({ claims }) => claims.length > 0);
const without = DEMONSTRATION_PAGES.filter(({ claims }) => claims.length === 0);

inEachBrowser((stand) => {
  test.each(withClaims)("$path: the badges of the command line, in its order", async ({ path }) => {
    const { harness, pages } = stand;
    const expected = await expectedBadges(path);
    const page = await harness.open(pages.demo(path));
    const { badges } = await harness.until(
      page,
      (layer) => (layer?.badges.length ?? 0) >= expected.length,
    );
    await page.close();
    expect(badges.map(({ kind }) => kind)).toEqual(expected.map(({ kind }) => kind));
    const shown = badges.map(({ label }) => bare(label));
    const wrong = expected.filter(
      ({ claimant, others }, at) => !shown[at]?.includes(claimant) || !shown[at]?.includes(others),
    );
    expect({ wrong, shown }).toEqual({ wrong: [], shown });
  });

  test.each(withClaims)("$path: its card by mouse and by keyboard", async ({ path }) => {
    const { harness, pages } = stand;
    const [first] = await expectedBadges(path);
    const page = await harness.open(pages.demo(path));
    const placed = await harness.until(page, isPlaced);
    const by = placed.badges[0]!.top - 200;
    await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), by);
    const byMouse = await openCard(harness, page);
    // Out of the way, or the card opens again because the pointer rests on its badge.
    await page.mouse.move(1, 1);
    expect(bare(byMouse.card ?? "")).toContain(first!.claimant);
    const window = { width: 1280, height: 800 };
    const box = byMouse.cardBox!;
    expect(box.left >= 0 && box.top >= 0).toBe(true);
    expect(box.right <= window.width && box.bottom <= window.height).toBe(true);
    await page.keyboard.press("Escape");
    await harness.until(page, (layer) => layer?.focusIn === "badge" && layer.card === undefined);
    await page.keyboard.press("Enter");
    const byKeyboard = await harness.until(page, (layer) => layer?.focusIn === "card");
    expect(byKeyboard.card).toBe(byMouse.card);
    await page.keyboard.press("Escape");
    await harness.until(page, (layer) => layer?.focusIn === "badge" && layer.card === undefined);
    await page.close();
  });

  test.each(withClaims)("$path: not a letter of it changes and nothing moves", async ({ path }) => {
    const { harness, pages } = stand;
    const page = await harness.browser.newPage();
    const compare = await watchNextPage(page);
    await page.goto(`${pages.demo(path)}?pause=1000000`);
    await harness.until(page, isPlaced);
    const { before, after, shifts } = await compare();
    await page.close();
    expect(after).toEqual(before);
    expect(shifts).toBe(0);
  });

  test.each(without)("$path: nothing", async ({ path }) => {
    const page = await stand.harness.open(stand.pages.demo(path));
    await whileNothingHappens(1500);
    expect(await stand.harness.layer(page)).toBeUndefined();
    await page.close();
  });

  test("a claim that the live ticker adds gets its badge when it arrives", async () => {
    const { harness, pages } = stand;
    const page = await harness.open(`${pages.demo("dnipro-live/easter-sunday.html")}?pause=1500`);
    const before = await harness.until(page, (layer) => (layer?.badges.length ?? 0) > 0);
    const text = `${TICKER_CLAIM.value?.toLocaleString("en")} times`;
    await page.waitForFunction(
      (words) => document.querySelector("#ticker")?.textContent.includes(words),
      {},
      text,
    );
    const after = await harness.until(
      page,
      (layer) => (layer?.badges.length ?? 0) > before.badges.length,
    );
    expect(after.badges.map(({ label }) => bare(label)).join()).toContain(
      "Ministry of Defence of the Russian Federation",
    );
    await page.close();
  });

  test("on a site that changes its page in place, each article has its own badges", async () => {
    const { harness, pages } = stand;
    const page = await harness.open(pages.demo("contact-line/first-day.html"));
    await harness.until(page, (layer) => (layer?.badges.length ?? 0) > 0);
    await page.click('nav a[href="luhansk.html"]');
    const { badges } = await harness.until(page, (layer) =>
      (layer?.badges ?? []).some(({ label }) => label.includes("Luhansk")),
    );
    expect(badges).toHaveLength((await expectedBadges("contact-line/luhansk.html")).length);
    await page.click('nav a[href="bridge.html"]');
    await harness.until(page, (layer) => (layer?.badges.length ?? 0) === 0);
    await page.close();
  });
});
