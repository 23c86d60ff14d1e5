import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answer, checkReply, done, handle, readSender, type MessageKind } from "./messages.ts";

const PAGE = { from: "page", tab: 1, document: undefined, url: "https://paper.example/a" } as const;
const POPUP = { from: "extension", tab: undefined, document: undefined, url: "x" } as const;
const ARTICLE = { url: null, title: "t", text: "x", published: null, lang: "en" };

const ID = "whocounts";
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, "getURL").mockImplementation((path) => `ext://${ID}${path}`);
});

/** Every kind that is not for pages. */
const PRIVILEGED: readonly MessageKind[] = [
  "tab-state",
  "start-here",
  "page-state",
  "reveal",
  "refresh",
];

describe("a script in a page", () => {
  test.each(PRIVILEGED)("cannot ask for %s", async (kind) => {
    const handler = vi.fn<() => typeof done>(() => done);
    const reply = await handle(
      { [kind]: handler },
      kind,
      { tab: 1, where: "text", start: 0 },
      PAGE,
    );
    expect(reply).toEqual({ ok: false, code: "forbidden" });
    expect(handler).not.toHaveBeenCalled();
  });

  test("is told apart from the extension's own pages by the browser's word alone", () => {
    const { id } = browser.runtime;
    const tab = { id: 7 } as never;
    expect(readSender({ id, tab, url: "https://paper.example/a" })).toMatchObject({
      from: "page",
      tab: 7,
    });
    expect(readSender({ id, tab, url: `ext://${ID}/options.html` })?.from).toBe("extension");
    expect(readSender({ id, url: `ext://${ID}/popup.html` })?.from).toBe("extension");
    expect(readSender({ id, url: `https://evil.example/ext://${ID}/` })?.from).toBe("page");
    expect(readSender({ id: "another-extension", url: `ext://${ID}/popup.html` })).toBeUndefined();
  });

  test("is refused when its question has another shape than agreed", async () => {
    const handlers = { annotate: () => ({ ok: false, code: "failed" }) as const };
    for (const body of [
      undefined,
      null,
      {},
      { article: { ...ARTICLE, text: 1 } },
      { article: { ...ARTICLE, published: "yesterday" } },
      { article: ARTICLE, tab: 3 },
    ]) {
      const reply = await handle(handlers, "annotate", body, PAGE);
      expect(reply).toEqual({ ok: false, code: "bad-message" });
    }
  });
});

describe("an answer", () => {
  test("of the wrong shape never leaves the background", async () => {
    const handlers = { annotate: () => ({ ok: true, value: { page: "?" } }) as never };
    const reply = await handle(handlers, "annotate", { article: ARTICLE }, PAGE);
    expect(reply).toEqual({ ok: false, code: "bad-reply" });
  });

  test("of a page's annotator is checked before the popup sees it", () => {
    const state = { status: "ready", code: null, page: null };
    expect(checkReply("page-state", { ok: true, value: state })).toEqual({
      ok: true,
      value: state,
    });
    expect(checkReply("page-state", { ok: true, value: { ...state, status: "hacked" } })).toEqual({
      ok: false,
      code: "bad-reply",
    });
    expect(checkReply("page-state", { ok: false, code: "<b>" }).ok).toBe(false);
    expect(checkReply("page-state", undefined)).toEqual({ ok: false, code: "no-answer" });
  });

  test("of a handler that throws is a code, with the fault in the log", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const handlers = {
      "start-here": () => {
        throw new Error("broken");
      },
    };
    expect(await handle(handlers, "start-here", { tab: 1 }, POPUP)).toEqual({
      ok: false,
      code: "failed",
    });
    expect(log).toHaveBeenCalledOnce();
  });
});

function listen() {
  const add = vi.spyOn(browser.runtime.onMessage, "addListener");
  answer({ "start-here": () => done });
  const listener = add.mock.calls[0]![0] as (message: unknown, sender: unknown) => unknown;
  return { listener };
}

describe("messages that are not ours", () => {
  test("of a kind without a handler here are left to others", () => {
    const { listener } = listen();
    expect(listener({ kind: "annotate", body: {} }, {})).toBeUndefined();
    expect(listener({ kind: "toString", body: {} }, {})).toBeUndefined();
    expect(listener({ kind: "__proto__", body: {} }, {})).toBeUndefined();
  });

  test("without an envelope get a code", async () => {
    const { listener } = listen();
    for (const message of [undefined, null, "start-here", {}, { kind: 1, body: {} }])
      expect(await listener(message, {})).toEqual({ ok: false, code: "bad-message" });
  });
});
