import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cp } from "node:fs/promises";
import { expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage, CLAIM } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { until } from "./eventually.ts";
import { startBrowser, waitForExtension, type Harness } from "./harness.ts";
import { isPlaced, openCard } from "./open-card.ts";
import {
  draftDesk,
  flagSelection,
  openDesk,
  savedFile,
  selectParagraph,
  type Desk,
} from "./own-work-desk.ts";
import { pressInCard } from "./press-in-card.ts";

const PASSPHRASE = "four words nobody guesses";

/** Flag, correct, review, sign, revise, retract, export, back up; wipe the browser; restore. */
inEachBrowser((stand) => {
  const openArticle = (): Promise<Page> => stand.harness.open(stand.pages.make(articlePage()));
  const untilFlagged = (page: Page) =>
    stand.harness.until(page, (layer) => /Flagged by you/.test(layer?.badges[0]?.label ?? ""));

  test("a correction from the card is marked on the page at once as the reader's, and stays", async () => {
    const { harness } = stand;
    const page = await openArticle();
    await openCard(harness, page);
    await pressInCard(harness, page, "Correct");
    await untilFlagged(page);
    const url = page.url();
    await page.close();
    const again = await harness.open(url);
    const { badges } = await harness.until(again, isPlaced);
    expect(badges.map(({ label }) => /Flagged by you/.test(label))).toEqual([true]);
    await again.close();
  });

  test("from a flag to a restored backup nothing is lost", async () => {
    const article = await openArticle();
    const desk = await openDesk(stand.harness);
    await selectParagraph(article, CLAIM);
    await flagSelection(article, desk);
    await untilFlagged(article);

    await desk.press("Sign");
    await desk.page.waitForFunction(() => document.activeElement?.closest(".wc-page-section"));
    await desk.page.locator("input[type=password]").fill(PASSPHRASE);
    await desk.press("Make a key");
    await desk.row("399 violations", "Signed");

    await desk.press("Undo signature");
    await desk.page.waitForSelector("form[aria-label='The claim']");
    await desk.press("Sign");
    await desk.row("399 violations", "Signed");

    await desk.press("Revise");
    await desk.page.waitForSelector("form[aria-label='The claim']");
    await desk.page.locator("input[inputmode=numeric]").fill("400");
    await desk.press("Sign");
    await desk.row("400 violations", "Signed");
    await desk.row("399 violations", "Replaced by a later version");

    await reviewFromCard(desk);

    await desk.press("Export");
    const lines = await readFile(await savedFile(stand.harness, /^whocounts-.*\.jsonl$/), "utf8");
    const records = lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line.slice(87)) as object);
    expect(records).toMatchObject([
      { type: "claim", value: 399 },
      { type: "claim", value: 400 },
      { type: "review", verdict: "context", of: expect.stringContaining("--violations-399--") },
    ]);

    await retract(desk, "400 violations");
    await desk.press("Save a backup");
    const before = await desk.rows();
    const fingerprint = await fingerprintOf(desk);
    const backup = join(tmpdir(), `whocounts-backup-${process.pid}-${stand.harness.kind}.json`);
    await cp(await savedFile(stand.harness, /whocounts-work-.*\.json$/), backup);

    await wipe();
    const restored = await openDesk(stand.harness);
    expect(await restored.rows()).toEqual([]);
    await restored.choose("backup", backup);
    await restored.row("400 violations", "Taken back");
    expect(await restored.rows()).toEqual(before);
    await restored.page.locator("input[autocomplete=current-password]").fill(PASSPHRASE);
    await restored.press("Use this key");
    await restored.page.waitForSelector(".wc-fingerprint");
    expect(await fingerprintOf(restored)).toBe(fingerprint);
    await rm(backup);
  }, 120_000);

  /** Reviews the entry that the index holds of a claim, which the card then says. */
  async function reviewFromCard(desk: Desk): Promise<void> {
    const { harness } = stand;
    const article = await openArticle();
    await openCard(harness, article);
    await pressInCard(harness, article, "Review");
    const form = await draftDesk(harness, desk);
    if (form === desk) await desk.page.bringToFront();
    await form.page.locator("input[type=radio][value=context]").click();
    await form.fill("Note", "Counts the breaches of all parties.");
    await form.press("Sign");
    await desk.row("Counts the breaches of all parties.", "Signed");
    await until(
      () => openAnew(harness, article),
      (card) => REVIEWED.test(card),
      "the review on the card",
    );
    await article.close();
    await desk.page.bringToFront();
  }

  /** A browser that knows nothing of what was before. */
  async function wipe(): Promise<void> {
    const { kind } = stand.harness;
    await stand.harness.close();
    stand.harness = await startBrowser(kind);
    await waitForExtension(stand.harness, stand.pages.make(articlePage()));
  }
});

const REVIEWED = /Your review: needs context – Counts the breaches of all parties\. · Signed/;

/** What the card says when it is opened: one that is open while own work changes stays as it is. */
async function openAnew(harness: Harness, article: Page): Promise<string> {
  const { card = "" } = await openCard(harness, article);
  await article.keyboard.press("Escape");
  await harness.until(article, (layer) => layer?.card === undefined);
  return card;
}

const fingerprintOf = (desk: Desk): Promise<string> =>
  desk.page.$eval(".wc-fingerprint", (line) => line.textContent);

async function retract(desk: Desk, words: string): Promise<void> {
  const row = `//*[contains(@class, "wc-work-row")][contains(., "${words}")]`;
  await desk.page.locator(`::-p-xpath(${row}//button[.="Take back"])`).click();
  await desk.page.locator(`::-p-xpath(${row}//form//button[@type="submit"])`).click();
  await desk.row(words, "Taken back");
}
