import type { KeyInput, Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { articlePage, CLAIM } from "./article-page.ts";
import { inEachBrowser, type Stand } from "./each-browser.ts";
import { until, whileNothingHappens } from "./eventually.ts";
import { resetSettings, saveSettings } from "./extension-page.ts";
import { isPlaced } from "./open-card.ts";
import { watchNextPage } from "./page-snapshot.ts";
import { openDesk, selectParagraph, type Desk } from "./own-work-desk.ts";

/** Says no truce by name, no claimant and no metric: nothing that could be found. */
const MISSED = "By Sunday evening the tally of the monitors in the capital stood at 412.";

const LATEST = "form[aria-label='The claim']";

/** How many keys a fact-checker types in 20 seconds, with time to think. */
const KEYS_IN_20_SECONDS = 60;

inEachBrowser((stand) => {
  test("a detected sentence is flagged with two actions after the selection: a press and a key", async () => {
    const { article, desk } = await openBoth(stand, articlePage());
    await stand.harness.until(article, isPlaced);
    await selectParagraph(article, CLAIM);
    let actions = 0;
    await pressBubble(stand, article);
    actions += 1;
    await desk.page.waitForSelector(LATEST);
    await until(
      () => desk.page.evaluate(() => document.activeElement?.textContent),
      (focused) => focused === "Done",
      "a finished draft needs only to be confirmed",
    );
    await desk.page.keyboard.press("Enter");
    actions += 1;
    await desk.row("Syrian", "399 violations", "Draft");
    await desk.page.waitForSelector(LATEST, { hidden: true });
    expect(actions).toBe(2);
    await closeBoth(article, desk);
  });

  test("a missed claim is flagged with fewer keys than are typed in 20 seconds", async () => {
    const body = `<p>${CLAIM}</p><p>${MISSED}</p>`;
    const { article, desk } = await openBoth(stand, articlePage({ body }));
    await stand.harness.until(article, isPlaced);
    await selectParagraph(article, MISSED);
    await pressBubble(stand, article);
    await desk.page.waitForSelector(LATEST);
    let keys = 0;
    const type = async (...pressed: KeyInput[]) => {
      for (const key of pressed) await desk.page.keyboard.press(key);
      keys += pressed.length;
    };
    await desk.page.locator("::-p-xpath(//label[.='Claimant']/following-sibling::input)").click();
    await type(...("observatory for human" as unknown as KeyInput[]), "Enter");
    await desk.press("Done");
    await desk.row("Syrian Observatory for Human Rights", "412 violations");
    expect(keys).toBeLessThan(KEYS_IN_20_SECONDS);
    await closeBoth(article, desk);
  });

  test("a quote that its page no longer holds is listed, and found again once it is edited", async () => {
    const rewritten = CLAIM.replaceAll(/[a-z]+/gi, "word");
    const { article, desk } = await openBoth(stand, articlePage());
    await stand.harness.until(article, isPlaced);
    await selectParagraph(article, CLAIM);
    await pressBubble(stand, article);
    await desk.page.waitForSelector(LATEST);
    await article.bringToFront();
    const replace = (from: string, to: string): Promise<void> =>
      article.evaluate(
        (from, to) => {
          const paragraph = [...document.querySelectorAll("p")].find((p) => p.textContent === from);
          paragraph!.textContent = to;
        },
        from,
        to,
      );
    await replace(CLAIM, `${rewritten} The truce holds, said the Syrian National Coalition.`);
    await desk.row("399 violations", "Its page no longer holds the quote");
    await desk.page.bringToFront();
    await desk.page.locator(`${LATEST} textarea`).fill("The truce holds");
    await desk.press("Done");
    await until(
      () => desk.rows(),
      (rows) => rows.every((row) => !row.includes("no longer holds")),
      "the quote is found again",
    );
    expect(await desk.rows()).not.toEqual([]);
    await closeBoth(article, desk);
  });

  test("the bubble leaves the page as it is, and goes with the selection", async () => {
    const { article, desk } = await openBoth(stand, articlePage());
    const compare = await watchNextPage(article);
    await article.reload();
    await stand.harness.until(article, isPlaced);
    await selectParagraph(article, CLAIM);
    await findBubble(stand, article);
    const { before, after, shifts } = await compare();
    expect({ page: after, shifts }).toEqual({ page: before, shifts: 0 });
    await article.evaluate(() => getSelection()!.removeAllRanges());
    await untilBubble(stand, article, (place) => place === undefined);
    await closeBoth(article, desk);
  });

  test("the bubble can be switched off", async () => {
    const { article, desk } = await openBoth(stand, articlePage());
    await saveSettings(desk.page, { bubble: false });
    await article.reload();
    await stand.harness.until(article, isPlaced);
    await selectParagraph(article, CLAIM);
    await whileNothingHappens(1000);
    expect(await readBubble(stand, article)).toBeUndefined();
    await resetSettings(desk.page);
    await closeBoth(article, desk);
  });

  test("the context menu and the command are there", async () => {
    const { page } = await openDesk(stand.harness);
    const commands = await page.evaluate(() => chrome.commands.getAll());
    expect(commands.map(({ name }) => name)).toContain("flag-selection");
    // Fails for an entry that there is not.
    await page.evaluate(() => chrome.contextMenus.update("flag-selection", {}));
    await page.close();
  });
});

async function openBoth({ harness, pages }: Stand, html: string) {
  const desk = await openDesk(harness);
  const article = await harness.open(pages.make(html));
  return { article, desk };
}

async function closeBoth(article: Page, desk: Desk): Promise<void> {
  await article.close();
  await desk.page.close();
}

interface Place {
  x: number;
  y: number;
}

function readBubble({ harness }: Stand, article: Page): Promise<Place | undefined> {
  return harness
    .readRoot(
      article,
      (root) => {
        const box = root.querySelector(".wc-flag-bubble")?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
      },
      "last",
    )
    .then((place) => place ?? undefined);
}

const untilBubble = (stand: Stand, article: Page, isWanted: (place?: Place) => boolean) =>
  until(() => readBubble(stand, article), isWanted, "the bubble beside the selection");

const findBubble = async (stand: Stand, article: Page): Promise<Place> =>
  (await untilBubble(stand, article, (place) => place !== undefined))!;

async function pressBubble(stand: Stand, article: Page): Promise<void> {
  const { x, y } = await findBubble(stand, article);
  await article.mouse.click(x, y);
}

declare const chrome: {
  commands: { getAll(): Promise<{ name: string }[]> };
  contextMenus: { update(id: string, changes: object): Promise<void> };
};
