import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftSchema } from "../../lib/core/own-work/draft.ts";
import type { BrowserKind } from "../../scripts/set-up/browser-places.ts";
import { articlePage, CLAIM } from "./article-page.ts";
import { until } from "./eventually.ts";
import { openExtensionPage } from "./extension-page.ts";
import { startBrowser, type Harness } from "./harness.ts";
import { sameOrigin } from "./same-origin.ts";
import { servePages, type PageServer } from "./serve-pages.ts";

/** How often each browser is killed; `KILLS=50 npm run e2e -- own-work-kill` for the whole drill. */
const KILLS = (kind: BrowserKind): number =>
  Number(process.env["KILLS"] ?? (kind === "chromium" ? 6 : 3));

describe.each([
  { kind: "chromium" as const, kills: KILLS("chromium") },
  { kind: "firefox" as const, kills: KILLS("firefox") },
])("$kind", ({ kind, kills }) => {
  let pages: PageServer;
  let profile: string;
  let heard: Heard;

  beforeAll(async () => {
    pages = await servePages();
    heard = await hearSaved();
    profile = await mkdtemp(join(tmpdir(), "whocounts-kill-"));
  });
  afterAll(async () => {
    heard.close();
    await pages.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function start(): Promise<{ harness: Harness; work: Page }> {
    const preferences = sameOrigin("whocounts@whocounts.example");
    const harness = await startBrowser(kind, { profile, preferences });
    const work = await openExtensionPage(harness, "work.html");
    return { harness, work };
  }

  test(
    `${kills} times the browser is killed while drafts are saved: none that was saved is lost, none is cut`,
    async () => {
      const { saved } = heard;
      for (let kill = 0; kill < kills; kill++) {
        const { harness, work } = await start();
        const article = await harness.open(pages.make(articlePage()));
        const before = saved.length;
        await flagWithoutEnd(work, article.url(), heard.address);
        await until(
          async () => saved.length,
          (count) => count > before,
          "a draft is saved",
        );
        await sleep(Math.random() * 400);
        await killBrowser(harness);
      }
      const { harness, work } = await start();
      const drafts = await readDrafts(work);
      const ids = new Set(drafts.map(({ id }) => id));
      console.log(`${kind}: ${kills} kills, ${saved.length} drafts were said to be saved`);
      expect(saved.length).toBeGreaterThanOrEqual(kills);
      expect(saved.filter((id) => !ids.has(id))).toEqual([]);
      expect(drafts.filter(({ value }) => !draftSchema.safeParse(value).success)).toEqual([]);
      expect(drafts.length).toBeGreaterThanOrEqual(saved.length);
      await harness.close();
    },
    kills * 40_000 + 40_000,
  );
});

async function killBrowser({ browser }: Harness): Promise<void> {
  const program = browser.process()!;
  const ended = new Promise((resolve) => program.once("exit", resolve));
  program.kill("SIGKILL");
  await ended;
}

/** What the browser has told, which outlives it. */
interface Heard {
  saved: string[];
  address: string;
  close(): void;
}

/** Firefox tells a test nothing of what pages of extensions say in the console: they say it to a server. */
async function hearSaved(): Promise<Heard> {
  const saved: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    saved.push(url.slice(1));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { saved, address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** Flags the same sentence again and again; each draft is told as soon as it is said to be saved. */
async function flagWithoutEnd(work: Page, article: string, tellTo: string) {
  await work.evaluate(
    (url, text, tellTo) => {
      const { chrome } = globalThis as unknown as Kit;
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
        await fetch(`${tellTo}${result}`, { mode: "no-cors" });
        return flagNext(tabId);
      };
      // Firefox knows no addresses with ports when it is asked for a tab by its address.
      void chrome.tabs
        .query({})
        .then((tabs) => flagNext(tabs.find((other) => other.url === url)!.id));
    },
    article,
    CLAIM,
    tellTo,
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

/** What the extension's pages and scripts have at hand. */
interface Kit {
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<{ value: { draft: string } }> };
    tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
    scripting: {
      executeScript(what: {
        target: { tabId: number };
        func: (text: string) => Promise<string>;
        args: [string];
      }): Promise<[{ result: string }]>;
    };
  };
}
