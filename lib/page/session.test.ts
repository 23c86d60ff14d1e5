import { parseHTML } from "linkedom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Article } from "../core/article.ts";
import { openSession, type FindResult } from "./session.ts";

const FILLER =
  "<p>The market of the town opened at seven, and by noon the bakers had sold what they had.</p>";
const CLAIM = "<p>The coalition counted 399 violations of the ceasefire in eleven days.</p>";
const NOTHING = { badges: [], parties: {}, rest: "" };

let run: AbortController;
beforeEach(() => {
  run = new AbortController();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = (): void => {};
      disconnect = (): void => {};
    },
  );
});
afterEach(() => {
  run.abort();
  vi.unstubAllGlobals();
});

/** A page without layout, in which everything is shown. */
function openPage(inner: string): Window {
  const { document, Element } = parseHTML(
    `<html lang="en"><head><title>Two counts of one week</title></head><body><main><article><h1>Two counts of one week</h1>${inner}</article></main></body></html>`,
  );
  Object.assign(Element.prototype, { checkVisibility: () => true });
  const location = new URL("https://paper.example/counts");
  return Object.assign(new EventTarget(), { document, location }) as unknown as Window;
}

/** Opens a session on an article; resolves with what is asked for, one answer after the other. */
async function askedFor(inner: string, answers: FindResult<null>[]) {
  const asked: Article[] = [];
  const session = openSession<null>({
    window: openPage(inner),
    signal: run.signal,
    find: async (article) => {
      asked.push(article);
      return answers[asked.length - 1]!;
    },
    stage: { show: () => {}, clear: () => {} },
    report: () => {},
  });
  await vi.waitUntil(() => session.state().status !== "loading", { timeout: 20_000 });
  return { asked, session };
}

const found: FindResult<null> = { ok: true, value: { page: NOTHING, view: null } };
const LONG = `${CLAIM}${FILLER.repeat(1000)}${CLAIM}`;

test("of a long page only a part is asked about", async () => {
  const { asked, session } = await askedFor(LONG, [found]);
  expect(asked).toHaveLength(1);
  expect(asked[0]!.text.length).toBeLessThan(20_000);
  expect(asked[0]!.gaps).toHaveLength(1);
  expect(session.state().status).toBe("nothing-found");
});

test("where something is missed in it, the page is read whole and asked about once more", async () => {
  const unread: FindResult<null> = { ok: false, code: "unread" };
  const { asked, session } = await askedFor(LONG, [unread, found]);
  expect(asked).toHaveLength(2);
  expect(asked[1]!.text.split("\n")).toHaveLength(1002);
  expect(asked[1]).not.toHaveProperty("gaps");
  expect(session.state()).toMatchObject({ status: "nothing-found", code: null });
});

test("where that does not help either, it is said and not asked again", async () => {
  const unread: FindResult<null> = { ok: false, code: "unread" };
  const { asked, session } = await askedFor(LONG, [unread, unread, found]);
  expect(asked).toHaveLength(2);
  expect(session.state()).toMatchObject({ status: "error", code: "unread" });
});
