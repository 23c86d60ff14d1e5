import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import type { HIT_SIGNAL } from "../../lib/hit-signal.ts";
import type { Ask, MessageKind } from "../../lib/messages.ts";
import { articlePage } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { until, whileNothingHappens } from "./eventually.ts";
import {
  askTabState,
  openExtensionPage,
  readSettingsInPageScript,
  readToolbarCount,
  resetSettings,
  saveSettings,
  sendFromPageScript,
} from "./extension-page.ts";
import { isPlaced } from "./open-card.ts";

/** What scripts in pages may send (lib/messages.ts says so, too); all other kinds are privileged. */
type PageKind =
  | typeof HIT_SIGNAL
  | "annotate"
  | "count"
  | "wrong-match"
  | "need-card"
  | "flag-here"
  | "flag-selection"
  | "start-draft"
  | "open-panel";

const FORBIDDEN = { ok: false, code: "forbidden" };
/** Heard by nobody: only the annotator of a tab answers it, and only what its own extension sends to the tab. */
const NOBODY = null;

type Forged<K extends MessageKind> = { body: Ask<K>; reply: unknown };
const PRIVILEGED: { [K in Exclude<MessageKind, PageKind>]: Forged<K> } = {
  "tab-state": { body: { tab: 1 }, reply: FORBIDDEN },
  "start-here": { body: { tab: 1 }, reply: FORBIDDEN },
  "sync-feed": { body: { feed: "0f".repeat(32) }, reply: FORBIDDEN },
  "run-outbox": { body: { byHand: true }, reply: FORBIDDEN },
  "page-state": { body: {}, reply: NOBODY },
  reveal: { body: { where: "text", start: 0 }, reply: NOBODY },
  leave: { body: {}, reply: NOBODY },
  refresh: { body: {}, reply: NOBODY },
};
const forged = Object.entries(PRIVILEGED).map(([kind, { body, reply }]) => ({ kind, body, reply }));

const BAD = { ok: false, code: "bad-message" };
const MISSHAPEN: readonly [message: unknown, reply: unknown][] = [
  ["annotate", BAD],
  [{ kind: "annotate" }, BAD],
  [{ kind: "annotate", body: {} }, BAD],
  [{ kind: "count", body: { claims: "7" } }, BAD],
  [{ kind: "count", body: { claims: 7, tab: 1 } }, BAD],
  [{ kind: "tab-state", body: { tab: 1 }, sender: { from: "extension" } }, BAD],
  [{ kind: "__proto__", body: {} }, NOBODY],
  [{ kind: "constructor", body: {} }, NOBODY],
];

/** SYNC.md threats 14 and 15. */
inEachBrowser((stand) => {
  let extension: Page;
  let page: Page;
  let url: string;
  beforeAll(async () => {
    extension = await openExtensionPage(stand.harness);
    url = stand.pages.make(articlePage());
    page = await stand.harness.open(url);
    await stand.harness.until(page, isPlaced);
  });
  afterEach(() => resetSettings(extension));
  afterAll(async () => {
    await page?.close();
    await extension?.close();
  });

  test.each(forged)("a script in a page may not send $kind", async ({ kind, body, reply }) => {
    expect(await sendFromPageScript(extension, url, [{ kind, body }])).toEqual([reply]);
    expect((await stand.harness.layer(page))?.badges).toHaveLength(1);
  });

  test("messages of another shape than agreed are refused", async () => {
    const replies = await sendFromPageScript(
      extension,
      url,
      MISSHAPEN.map(([message]) => message),
    );
    expect(replies).toEqual(MISSHAPEN.map(([, reply]) => reply));
  });

  test("what a script in a page may send concerns its own tab only", async () => {
    const other = stand.pages.make(articlePage());
    const second = await stand.harness.open(other);
    await stand.harness.until(second, isPlaced);
    await sendFromPageScript(extension, url, [{ kind: "count", body: { claims: 77 } }]);
    await until(
      () => readToolbarCount(extension, url),
      (count) => count === "77",
      "the number of its own tab",
    );
    expect(await readToolbarCount(extension, other)).toBe("1");
    expect(await askTabState(extension, url)).toMatchObject({
      value: { state: { page: { annotations: { length: 1 } } } },
    });
    await second.close();
  });

  test("the stored settings are shut to scripts in pages where the browser can", async () => {
    await saveSettings(extension, { announce: false });
    const read = await readSettingsInPageScript(extension, url);
    // Firefox cannot (docs/security.md); what it shows holds no key and no work of the reader's.
    const expected = { chromium: "refused", firefox: { settings: { announce: false } } };
    expect(read).toEqual(expected[stand.harness.kind]);
  });

  test("the page itself has no way to send, and its own messages and events move nothing", async () => {
    const ways = await page.evaluate((kinds) => {
      for (const kind of kinds) {
        postMessage({ kind, body: {} }, "*");
        for (const target of [window, document, document.documentElement])
          target.dispatchEvent(new CustomEvent(kind, { detail: { kind, body: {} } }));
      }
      const globals = globalThis as { chrome?: { runtime?: object }; browser?: object };
      return [typeof globals.chrome?.runtime, typeof globals.browser];
    }, Object.keys(PRIVILEGED));
    expect(ways).toEqual(["undefined", "undefined"]);
    await whileNothingHappens(500);
    expect((await stand.harness.layer(page))?.badges).toHaveLength(1);
  });
});
