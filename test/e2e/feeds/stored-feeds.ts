import type { Page } from "puppeteer-core";
import type { FeedState } from "../../../lib/core/feed/feed-state.ts";

/** What the extension has stored of each feed, read in one of its pages. */
export function readStates(page: Page): Promise<FeedState[]> {
  return page.evaluate(
    () =>
      new Promise<FeedState[]>((resolve, reject) => {
        const opening = indexedDB.open("whocounts-feeds");
        opening.addEventListener("error", () => reject(new Error("cannot be opened")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const request = database.transaction("states").objectStore("states").getAll();
          request.addEventListener("success", () => {
            database.close();
            resolve(request.result as FeedState[]);
          });
        });
      }),
  );
}
