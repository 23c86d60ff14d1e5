import type { KeyInput, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { articlePage, CLAIM, FILLER } from "./article-page.ts";
import { inEachBrowser, type Stand } from "./each-browser.ts";
import { until, whileNothingHappens } from "./eventually.ts";
import { resetSettings, saveSettings } from "./extension-page.ts";
import { callInFirefox, type FirefoxTab } from "./firefox-window.ts";
import { markedWords } from "./marked-words.ts";
import { isPlaced } from "./open-card.ts";
import { watchNextPage } from "./page-snapshot.ts";
import { draftDesk, openDesk, selectParagraph, type Desk } from "./own-work-desk.ts";

/** Says no truce by name, no claimant and no metric: nothing that could be found. */
const MISSED = "By Sunday evening the tally of the monitors in the capital stood at 412.";

const LATEST = "form[aria-label='The claim']";

/** How many keys a fact-checker types in 20 seconds, with time to think. */
const KEYS_IN_20_SECONDS = 60;

inEachBrowser((stand, kind) => {
  test("a detected sentence is flagged with two actions after the selection: a press and a key", async () => {
    const { article, desk } = await openBoth(stand, articlePage());
    await stand.harness.until(article, isPlaced);
    await selectParagraph(article, CLAIM);
    let actions = 0;
    const { page: form } = await pressBubble(stand, { article, desk });
    actions += 1;
    await until(
      () => form.evaluate(() => document.hasFocus() && document.activeElement?.textContent),
      (focused) => focused === "Done",
      "a finished draft needs only to be confirmed",
    );
    await form.keyboard.press("Enter");
    actions += 1;
    await form.waitForSelector(LATEST, { hidden: true });
    await desk.row("Syrian", "399 violations", "Draft");
    expect(actions).toBe(2);
    await closeBoth(article, desk);
  });

  test("a missed claim is flagged with fewer keys than are typed in 20 seconds", async () => {
    const body = `<p>${CLAIM}</p><p>${MISSED}</p>`;
    const { article, desk } = await openBoth(stand, articlePage({ body }));
    await stand.harness.until(article, isPlaced);
    await selectParagraph(article, MISSED);
    const form = await pressBubble(stand, { article, desk });
    let keys = 0;
    const type = async (...pressed: KeyInput[]) => {
      for (const key of pressed) await form.page.keyboard.press(key);
      keys += pressed.length;
    };
    await form.page.locator("::-p-xpath(//label[.='Claimant']/following-sibling::input)").click();
    await type(...("observatory for human" as unknown as KeyInput[]), "Enter");
    await form.press("Done");
    await desk.row("Syrian Observatory for Human Rights", "412 violations");
    expect(keys).toBeLessThan(KEYS_IN_20_SECONDS);
    await closeBoth(article, desk);
  });

  test("a claim flagged far from any other on a long page is marked, also when the page is read again", async () => {
    const far = `<p>${FILLER}</p>`.repeat(300);
    const body = `<p>${CLAIM}</p>${far}<p>${MISSED}</p>${far}`;
    const { article, desk } = await openBoth(stand, articlePage({ body }));
    await stand.harness.until(article, isPlaced);
    expect((await article.evaluate(markedWords)).join()).not.toContain("412");
    await selectParagraph(article, MISSED);
    await article.evaluate(() =>
      getSelection()!.anchorNode!.parentElement!.scrollIntoView({ block: "center" }),
    );
    const form = await pressBubble(stand, { article, desk });
    await form.page.locator("::-p-xpath(//label[.='Claimant']/following-sibling::input)").click();
    await form.page.keyboard.type("observatory for human");
    await form.page.keyboard.press("Enter");
    await form.press("Done");
    const isMarked = async (): Promise<void> => {
      const marked = await until(
        () => article.evaluate(markedWords),
        (words) => words.some((each) => MISSED.includes(each) && each.includes("412")),
        "the flagged words are marked",
      );
      expect(marked.length).toBeGreaterThan(1);
    };
    await article.bringToFront();
    await isMarked();
    await article.reload({ waitUntil: "load" });
    await isMarked();
    await closeBoth(article, desk);
  });

  test("a quote that its page no longer holds is listed, and found again once it is edited", async () => {
    const rewritten = CLAIM.replaceAll(/[a-z]+/gi, "word");
    const { article, desk } = await openBoth(stand, articlePage());
    await stand.harness.until(article, isPlaced);
    await selectParagraph(article, CLAIM);
    const form = await pressBubble(stand, { article, desk });
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
    if (form === desk) await desk.page.bringToFront();
    await form.page.locator(`${LATEST} textarea`).fill("The truce holds");
    await form.press("Done");
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

  // Chromium hears neither from a test.
  describe.each(kind === "firefox" ? ["without the bubble"] : [])("%s", () => {
    test("a claim is flagged by a key, and one more key ends its form", async () => {
      const { article, desk } = await openBoth(stand, articlePage());
      await selectParagraph(article, CLAIM);
      await callInFirefox(article, pressKey);
      await until(
        () => desk.page.evaluate(() => document.hasFocus() && document.activeElement?.textContent),
        (focused) => focused === "Done",
        "the form has the focus",
      );
      await desk.page.keyboard.press("Enter");
      await desk.page.waitForSelector(LATEST, { hidden: true });
      await desk.row("399 violations", "Draft");
      expect(await desk.page.evaluate(readSidebar)).toEqual({});
      await closeBoth(article, desk);
    });

    test("a claim is flagged by the context menu: its draft opens in the side panel", async () => {
      const { article, desk } = await openBoth(stand, articlePage());
      await selectParagraph(article, CLAIM);
      const { x, y } = (await (await article.$("p"))!.boundingBox())!;
      await article.mouse.click(x + 40, y + 8, { button: "right" });
      await until(
        () => callInFirefox(article, chooseInMenu, "Flag this claim"),
        Boolean,
        "the context menu offers to flag",
      );
      await until(
        () => desk.page.evaluate(readSidebar),
        ({ form, button }) => form === "The claim" && button === "Done",
        "the draft is open in the side panel",
      );
      expect(await desk.page.evaluate(() => location.hash)).toBe("");
      await desk.row("399 violations", "Draft");
      await closeBoth(article, desk);
    });
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

/** What the key does, which Firefox hears in its window only. */
function pressKey(): void {
  document.querySelector<XulKey>('keyset[id*="whocounts"] key[key="F"]')!.doCommand();
}

/** Presses an entry of the open context menu, as soon as it is there. */
function chooseInMenu(_: FirefoxTab, name: string): boolean {
  const menu = document.querySelector<XulMenu>("#contentAreaContextMenu")!;
  const entries = [...menu.querySelectorAll("menuitem, menu")];
  const entry = entries.find((it) => it.getAttribute("label") === name);
  if (menu.state !== "open" || !entry) return false;
  menu.activateItem(entry);
  return true;
}

/** Runs in a page of the extension, which in Firefox shares a process with its sidebar. */
function readSidebar(): { form?: string | null; button?: string | null } {
  const [view] = chrome.extension.getViews({ type: "sidebar" });
  const form = view?.document.querySelector("form");
  return form
    ? { form: form.ariaLabel, button: form.querySelector("[data-main]")!.textContent }
    : {};
}

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

/** Resolves with where the form of the new draft is. */
async function pressBubble(
  stand: Stand,
  { article, desk }: { article: Page; desk: Desk },
): Promise<Desk> {
  const { x, y } = await findBubble(stand, article);
  await article.mouse.click(x, y);
  const form = await draftDesk(stand.harness, desk);
  await form.page.waitForSelector(LATEST);
  return form;
}

interface XulKey extends Element {
  doCommand(): void;
}
interface XulMenu extends Element {
  state: string;
  activateItem(item: Element): void;
}
declare const chrome: {
  extension: { getViews(of: object): Window[] };
  commands: { getAll(): Promise<{ name: string }[]> };
  contextMenus: { update(id: string, changes: object): Promise<void> };
};
