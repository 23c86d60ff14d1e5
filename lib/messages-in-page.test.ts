import { afterEach, expect, test, vi } from "vitest";
import { answer, ask, done } from "./messages-in-page.ts";
import type { PageListener } from "./page-runtime.ts";

function stubRuntime(send: () => Promise<unknown>) {
  const listeners: PageListener[] = [];
  const onMessage = {
    addListener: (listener: PageListener) => void listeners.push(listener),
    removeListener: (listener: PageListener) =>
      void listeners.splice(listeners.indexOf(listener), 1),
  };
  vi.stubGlobal("browser", { runtime: { sendMessage: send, onMessage } });
  return listeners;
}

afterEach(() => vi.unstubAllGlobals());

test("a background that is gone is an answer, not an error", async () => {
  stubRuntime(() => Promise.reject(new Error("Extension context invalidated.")));
  expect(await ask("count", { claims: 1 })).toEqual({ ok: false, code: "no-answer" });
});

test.each([
  [undefined, "no-answer"],
  ["yes", "bad-reply"],
  [{ ok: true }, "bad-reply"],
])("the reply %j is the code %s", async (reply, code) => {
  stubRuntime(() => Promise.resolve(reply));
  expect(await ask("count", { claims: 1 })).toEqual({ ok: false, code });
});

test("questions are answered until that is undone, and those of others are left alone", () => {
  const listeners = stubRuntime(() => Promise.resolve());
  const stop = answer({ refresh: () => done });
  const respond = vi.fn<(reply: unknown) => void>();
  expect(listeners[0]!({ kind: "refresh", body: {} }, {}, respond)).toBe(true);
  expect(respond).toHaveBeenCalledWith({ ok: true, value: {} });
  expect(listeners[0]!({ kind: "page-state", body: {} }, {}, respond)).toBe(false);
  stop();
  expect(listeners).toEqual([]);
});
