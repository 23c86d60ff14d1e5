import type { Page } from "puppeteer-core";
import type { FeedState } from "../../../lib/core/feed/feed-state.ts";

/** What the extension has stored of each feed, read in one of its pages. */
export function readStates(page: Page): Promise<FeedState[]> {
  return callStore<FeedState[]>(page, "states", "getAll");
}

/** The addresses in the extension's own log of requests. */
export async function readRequests(page: Page): Promise<string[]> {
  const requests = await callStore<{ address: string }[]>(page, "requests", "getAll");
  return requests.map(({ address }) => address);
}

/** Up to which position of a feed all signatures were looked at before anybody asked. */
export async function readChecked(page: Page, feed: string): Promise<number> {
  const [state] = (await readStates(page)).filter((known) => known.feed === feed);
  const key = [feed, state?.shown?.gen ?? 0, "#ahead"];
  const found = await callStore<{ to: number } | undefined>(page, "checks", "get", key);
  return found?.to ?? 0;
}

/** Makes all feeds due, as if six hours had passed. */
export async function makeDue(page: Page): Promise<void> {
  for (const state of await readStates(page))
    await callStore(page, "states", "put", { ...state, nextDue: 0 }, state.feed);
}

/** Loses the rows of a feed about a truce, as a broken disk would. */
export async function loseRows(page: Page, feed: string, truce: string): Promise<void> {
  const keys = await callStore<[string, number, string, number][]>(page, "chunks", "getAllKeys");
  for (const key of keys)
    if (key[0] === feed && key[2] === truce) await callStore(page, "chunks", "delete", key);
}

/** Rings the alarm that looks after feeds. */
export function ringAlarm(page: Page): Promise<void> {
  return page.evaluate(() =>
    chrome.alarms.create("whocounts-sync", { when: Date.now(), periodInMinutes: 60 }),
  );
}

/** Calls a method of a store of the feed cache, in a page of the extension. */
function callStore<T>(page: Page, store: string, method: string, ...args: unknown[]): Promise<T> {
  return page.evaluate(runInStore, store, method, args) as Promise<T>;
}

/** Runs in the page. */
function runInStore(store: string, method: string, args: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("whocounts-feeds");
    opening.addEventListener("error", () => reject(new Error("cannot be opened")));
    opening.addEventListener("success", () => {
      const transaction = opening.result.transaction(store, "readwrite");
      const calls = transaction.objectStore(store) as unknown as Record<
        string,
        (...args: unknown[]) => IDBRequest
      >;
      const request = calls[method]!(...args);
      transaction.addEventListener("complete", () => {
        opening.result.close();
        resolve(request.result);
      });
    });
  });
}

declare const chrome: { alarms: { create(name: string, when: object): Promise<void> } };
