/** `npm run bench:own-work -- [ENTRIES]`: "My work" with ten thousand entries, in a real browser. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { writeCsv } from "../../lib/core/exchange/csv/write-csv.ts";
import { rowOfDraft, rowOfRecord } from "../../lib/store/own-work/rows.ts";
import buildExtension from "../e2e/build-extension.ts";
import { startBrowser } from "../e2e/harness.ts";
import { quantile } from "./quantile.ts";
import { nthDraft, nthExchangeClaim, nthRecord } from "./own-work/many-works.ts";
import { longestBlock, timeInPage } from "./own-work/time-in-page.ts";

const ENTRIES = Number(process.argv[2] ?? 10_000);
const TRIES = 20;

async function openWork(): Promise<Page> {
  for (const page of (await harness.browser.pages()).slice(1)) await page.close();
  const work = await harness.open(address);
  await work.waitForSelector("input[type=search]");
  return work;
}

async function measureImport(work: Page): Promise<void> {
  const path = join(folder, "claims.csv");
  const claims = Array.from({ length: ENTRIES }, (_, n) => nthExchangeClaim(n));
  await writeFile(path, writeCsv(claims));
  const input = (await work.$("input[accept*='.csv']"))!;
  const planned = timeInPage(
    work,
    () => {},
    () => document.querySelector("section[aria-label^='What the import'] [data-main]") !== null,
  );
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  print("CSV file: chosen -> compared", [await planned]);
  console.log(
    `  ${await work.$eval("section[aria-label^='What the import'] p", (p) => p.textContent)}`,
  );
  const saved = await timeInPage(
    work,
    () =>
      document
        .querySelector<HTMLElement>("section[aria-label^='What the import'] [data-main]")!
        .click(),
    () =>
      [...document.querySelectorAll("output")].some(({ textContent }) =>
        /imported/.test(textContent),
      ),
  );
  print("CSV file: taken -> saved", [saved]);
  print("  longest time without an answer", [await longestBlock(work)]);
}

/** Half of the entries are drafts, half signed; what was imported is gone. */
async function fill(work: Page): Promise<void> {
  await work.evaluate(putRows, { drafts: [], records: [] });
  for (let at = 0; at < ENTRIES; at += 500) {
    const numbers = Array.from({ length: Math.min(500, ENTRIES - at) }, (_, i) => at + i);
    const drafts = numbers.filter((n) => n % 2 === 0).map((n) => rowOfDraft(nthDraft(n)));
    const records = numbers.filter((n) => n % 2 === 1).map((n) => rowOfRecord(nthRecord(n)));
    await work.evaluate(putRows, { drafts, records });
  }
}

/** Nothing to put: everything is removed. */
async function putRows(rows: Record<string, unknown[]>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("whocounts-own-work");
    opening.addEventListener("error", () => reject(new Error("cannot be opened")));
    opening.addEventListener("success", () => {
      const transaction = opening.result.transaction(Object.keys(rows), "readwrite");
      for (const [name, values] of Object.entries(rows)) {
        if (values.length === 0) transaction.objectStore(name).clear();
        for (const value of values) transaction.objectStore(name).put(value);
      }
      transaction.addEventListener("complete", () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

async function measureList(work: Page): Promise<void> {
  await work.evaluateOnNewDocument(noteWhenShown, ENTRIES.toLocaleString("en"));
  const opened = await times(5, async () => {
    await work.reload();
    await work.waitForFunction(() => "whole" in globalThis);
    return work.evaluate(() => {
      const { frame, first, named, whole } = globalThis as unknown as Noted;
      return { frame, first, named, whole };
    });
  });
  print(
    "page drawn",
    opened.map(({ frame }) => frame),
  );
  print(
    "  then: first rows",
    opened.map(({ frame, first }) => first - frame),
  );
  print(
    "  then: named",
    opened.map(({ frame, named }) => named - frame),
  );
  print(
    "  then: all rows",
    opened.map(({ first, whole }) => whole - first),
  );
  print("  longest time without an answer", [await longestBlock(work)]);
  await work.evaluate(() => {
    document.body.dataset["all"] = document.querySelector("section output")!.textContent;
  });
  const searches = await times(TRIES, async () => ({
    typed: await timeInPage(work, search, isNarrowed),
    emptied: await timeInPage(work, clear, isWhole),
  }));
  print(
    "search: typed -> rows",
    searches.map(({ typed }) => typed),
  );
  print(
    "search: emptied -> rows",
    searches.map(({ emptied }) => emptied),
  );
  const saves = await times(TRIES, async (n) => {
    await timeInPage(work, edit, isEditing);
    await work.evaluate(changeFigure, 700_000 + n);
    return timeInPage(work, finish, isListed);
  });
  print("save: done -> stored and listed", saves);
}

interface Noted {
  frame: number;
  first: number;
  named: number;
  whole: number;
}

/** Runs in the page before anything else. */
function noteWhenShown(all: string): void {
  const noted = globalThis as unknown as Partial<Noted>;
  const look = () => {
    const now = performance.now();
    if (document.querySelector("h1")) noted.frame ??= now;
    const row = document.querySelector(".wc-work-row .wc-sentence")?.textContent;
    if (row) noted.first ??= now;
    // Ids of the index are in small letters with hyphens; names come with it.
    if (row && !/^[a-z-]+ /.test(row)) noted.named ??= now;
    const list = document.querySelector("section[aria-busy]");
    if (list?.ariaBusy === "false" && list.querySelector("output")?.textContent.startsWith(all))
      noted.whole ??= now;
  };
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(look).observe(document, everything);
}

/* These run in the page, too. Every entry tells its number in its title. */
function search(): void {
  const input = document.querySelector<HTMLInputElement>("input[type=search]")!;
  input.value = "report 77";
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
function clear(): void {
  const input = document.querySelector<HTMLInputElement>("input[type=search]")!;
  input.value = "";
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
const isWhole = (): boolean =>
  document.querySelector("section output")!.textContent === document.body.dataset["all"];
const isNarrowed = (): boolean =>
  document.querySelector("section output")!.textContent !== document.body.dataset["all"];
const edit = (): void =>
  document.querySelector<HTMLElement>('[data-status="draft"] .wc-actions button')!.click();
const isEditing = (): boolean => document.querySelector("[inputmode=numeric]") !== null;
function changeFigure(figure: number): void {
  const input = document.querySelector<HTMLInputElement>("[inputmode=numeric]")!;
  input.value = String(figure);
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  document.body.dataset["figure"] = figure.toLocaleString("en");
}
const finish = (): void => document.querySelector<HTMLElement>(".wc-form [data-main]")!.click();
const isListed = (): boolean =>
  document.querySelector(".wc-work-row")!.textContent.includes(document.body.dataset["figure"]!);

async function times<T>(count: number, run: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < count; i++) results.push(await run(i));
  return results;
}

function print(what: string, numbers: readonly number[]): void {
  const words =
    numbers.length === 1
      ? `${numbers[0]!.toFixed(0)} ms`
      : `median ${quantile(numbers, 0.5).toFixed(1)} ms, 95% ${quantile(numbers, 0.95).toFixed(1)} ms`;
  console.log(`${what.padEnd(44)} ${words}`);
}

buildExtension();
const folder = await mkdtemp(join(tmpdir(), "whocounts-bench-"));
const harness = await startBrowser("chromium");
const address = `chrome-extension://${harness.extension}/work.html`;
console.log(`${ENTRIES} entries; load ${loadavg()[0]?.toFixed(1)}`);
try {
  await measureImport(await openWork());
  await fill(await openWork());
  await measureList(await openWork());
} finally {
  await harness.close();
  await rm(folder, { recursive: true, force: true });
}
