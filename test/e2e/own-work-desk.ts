import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { until } from "./eventually.ts";
import { openExtensionPage } from "./extension-page.ts";
import type { Harness } from "./harness.ts";

/** "My work" as a fact-checker uses it. */
export interface Desk {
  page: Page;
  /** Presses the first button of that name. */
  press(name: string): Promise<void>;
  /** The texts of the entries listed. */
  rows(): Promise<string[]>;
  /** Waits until an entry is listed whose text holds all these words. */
  row(...words: string[]): Promise<void>;
  /** Searches in the list. */
  search(words: string): Promise<void>;
  /** Fills the field under a label. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses a file to import, or a backup to restore. */
  choose(what: "import" | "backup", path: string): Promise<void>;
  /** Waits until the page says this anywhere. */
  says(words: string): Promise<void>;
}

/** Opens it in a new tab; there is only one, as drafts are opened in whichever is there. */
export async function openDesk(harness: Harness): Promise<Desk> {
  const page = await openExtensionPage(harness, "work.html");
  await page.waitForSelector("input[type=search]");
  await page.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: ChromeApi }).chrome;
    const current = await tabs.getCurrent();
    const others = (await tabs.query({})).filter(
      ({ id, url }) => id !== current.id && url?.startsWith(location.origin),
    );
    await tabs.remove(others.map(({ id }) => id));
  });
  return deskOf(page);
}

export function deskOf(page: Page): Desk {
  const rows = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".wc-work-row")].map((row) => row.innerText),
    );
  return {
    page,
    rows,
    press: (name) => page.locator(`::-p-xpath(//button[normalize-space()="${name}"])`).click(),
    row: async (...words) => {
      const holdsAll = (row: string) => words.every((word) => row.includes(word));
      await until(rows, (listed) => listed.some(holdsAll), `an entry with ${words.join(", ")}`);
    },
    // In one step: between two keys the list may be drawn anew, and puppeteer empties a field unsaid.
    search: (words) =>
      page.$eval(
        "input[type=search]",
        (input, text) => {
          input.value = text;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        },
        words,
      ),
    fill: (label, text) =>
      page
        .locator(
          `::-p-xpath(//label[normalize-space(span)="${label}"]//*[self::input or self::textarea])`,
        )
        .fill(text),
    async choose(what, path) {
      const accepts = what === "backup" ? "='.json'" : "*='.csv'";
      const input = await page.waitForSelector(`input[type=file][accept${accepts}]`);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    },
    says: async (words) => {
      await until(
        () => page.evaluate(() => document.body.innerText),
        (text) => text.includes(words),
        `"${words}" on the page`,
      );
    },
  };
}

/**
 * Where the draft opens that a press in the page has made: beside the page in Chromium; in the tab of
 * "My work" in Firefox, which opens its sidebar for keys and menus only.
 */
export async function draftDesk({ kind, browser }: Harness, desk: Desk): Promise<Desk> {
  if (kind === "firefox") return desk;
  const panel = await browser.waitForTarget((target) => target.url().endsWith("/sidepanel.html"));
  return deskOf(await panel.asPage());
}

/** The path of the file that was saved under a name like this. */
export async function savedFile(harness: Harness, name: RegExp): Promise<string> {
  const files = await until(
    () => wholeFiles(harness.downloads),
    (names) => names.some((file) => name.test(file)),
    `a saved file ${name.source}`,
  );
  return join(
    harness.downloads,
    files.find((file) => name.test(file))!,
  );
}

/** Files that are written to the end: a browser saves under another name first, or leaves an empty one. */
async function wholeFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  if (names.some((name) => /\.(?:part|crdownload)$/.test(name))) return [];
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return names.filter((_, at) => (sizes[at] ?? 0) > 0);
}

/** Selects a whole paragraph, as a triple click does. */
export async function selectParagraph(article: Page, words: string): Promise<void> {
  await article.bringToFront();
  await article.evaluate((words) => {
    const paragraph = [...document.querySelectorAll("p")].find((p) => p.textContent === words)!;
    getSelection()!.selectAllChildren(paragraph);
  }, words);
}

/**
 * What the context menu and the command key do, neither of which a test can press: runs the script
 * that reads the selection. Resolves when the form of the new draft is there.
 */
export async function flagSelection(article: Page, desk: Desk): Promise<void> {
  const before = await desk.page.evaluate(() => location.hash);
  await desk.page.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: ChromeApi }).chrome;
    // Firefox knows no addresses with ports when it is asked for a tab by its address.
    const tab = (await tabs.query({})).find((other) => other.url === url);
    await scripting.executeScript({ target: { tabId: tab!.id }, files: ["/flag.js"] });
  }, article.url());
  await until(
    () => desk.page.evaluate(() => location.hash),
    (hash) => hash.startsWith("#draft=") && hash !== before,
    "the new draft is opened",
  );
  await desk.page.waitForSelector("form[aria-label='The claim']");
}

interface ChromeApi {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    getCurrent(): Promise<{ id: number }>;
    remove(tabs: number[]): Promise<void>;
  };
  scripting: {
    executeScript(what: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
}
