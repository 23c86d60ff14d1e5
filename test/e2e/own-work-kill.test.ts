import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, type Browser, type Page } from "puppeteer-core";
import { draftSchema } from "../../lib/core/own-work/draft.ts";
import { provideBrowser } from "../../scripts/set-up/provide-browser.ts";
import { articlePage, CLAIM } from "./article-page.ts";
import { servePages, type PageServer } from "./serve-pages.ts";

/** How often the browser is killed; `KILLS=50 npm run e2e -- own-work-kill` for the whole drill. */
const KILLS = Number(process.env["KILLS"] ?? 8);

let pages: PageServer;
let profile: string;

beforeAll(async () => {
  pages = await servePages();
  profile = await mkdtemp(join(tmpdir(), "whocounts-kill-"));
});
afterAll(async () => {
  await pages.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<{ browser: Browser; work: Page }> {
  const { path } = provideBrowser("chromium", (line) => console.error(line));
  const browser = await launch({
    executablePath: path,
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  const id = await browser.installExtension(join(process.cwd(), ".output/chrome-mv3-e2e"));
  const work = await browser.newPage();
  await work.goto(`chrome-extension://${id}/work.html`);
  return { browser, work };
}

/** Flags the same sentence again and again; each draft is told as soon as it is said to be saved. */
async function flagWithoutEnd(work: Page, article: string, onSaved: (id: string) => void) {
  await work.exposeFunction("tellSaved", onSaved);
  await work.evaluate(
    (url, text) => {
      const { chrome, tellSaved } = globalThis as unknown as Kit;
      const flag = async (text: string) => {
        const article = { url: null, title: "", text, published: null, lang: "en" };
        const selection = { where: "text", start: 0, end: text.length };
        const { chrome } = globalThis as unknown as Kit;
        const body = { article, selection };
        return (await chrome.runtime.sendMessage({ kind: "flag-selection", body })).value.draft;
      };
      const flagNext = async (tabId: number): Promise<void> => {
        const [{ result }] = await chrome.scripting.executeScript({
          target: { tabId },
          func: flag,
          args: [text],
        });
        tellSaved(result);
        return flagNext(tabId);
      };
      void chrome.tabs.query({ url }).then(([tab]) => flagNext(tab.id));
    },
    article,
    CLAIM,
  );
}

const readDrafts = (work: Page): Promise<{ id: string; value: unknown }[]> =>
  work.evaluate(
    () =>
      new Promise<{ id: string; value: unknown }[]>((resolve, reject) => {
        const opening = indexedDB.open("whocounts-own-work");
        opening.addEventListener("error", () => reject(new Error("cannot be opened")));
        opening.addEventListener("success", () => {
          const request = opening.result.transaction("drafts").objectStore("drafts").getAll();
          request.addEventListener("success", () => resolve(request.result));
        });
      }),
  );

test(
  `${KILLS} times the browser is killed while drafts are saved: none that was saved is lost, none is cut`,
  async () => {
    const saved: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const { browser, work } = await start();
      const article = await browser.newPage();
      await article.goto(pages.make(articlePage()));
      const before = saved.length;
      await flagWithoutEnd(work, article.url(), (id) => saved.push(id));
      while (saved.length === before) await sleep(20);
      await sleep(Math.random() * 400);
      browser.process()?.kill("SIGKILL");
      await sleep(300);
    }
    const { browser, work } = await start();
    const drafts = await readDrafts(work);
    const ids = new Set(drafts.map(({ id }) => id));
    expect(saved.length).toBeGreaterThanOrEqual(KILLS);
    expect(saved.filter((id) => !ids.has(id))).toEqual([]);
    expect(drafts.filter(({ value }) => !draftSchema.safeParse(value).success)).toEqual([]);
    await browser.close();
  },
  KILLS * 15_000,
);

/** What the extension's pages and scripts have at hand. */
interface Kit {
  tellSaved: (id: string) => void;
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<{ value: { draft: string } }> };
    tabs: { query(filter: { url: string }): Promise<[{ id: number }]> };
    scripting: {
      executeScript(what: {
        target: { tabId: number };
        func: (text: string) => Promise<string>;
        args: [string];
      }): Promise<[{ result: string }]>;
    };
  };
}
