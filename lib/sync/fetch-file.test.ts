import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchFile, readRetryAfter } from "./fetch-file.ts";
import type { LoggedRequest } from "./request-log.ts";

const address = "https://feeds.example/feed.json";
const logged: LoggedRequest[] = [];
const log = {
  add: async (entry: LoggedRequest) => void logged.push(entry),
  list: async () => logged,
};
const terms = { cap: 1000, isHasty: true };

beforeEach(() => {
  logged.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function answerWith(answer: (signal: AbortSignal) => Promise<Response> | Response) {
  const fetch = vi.fn<(address: string, init: RequestInit) => Promise<Response>>(async (_, init) =>
    answer(init.signal as AbortSignal),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

/** A body that brings `bytes` each `everyMs`, until it is stopped. */
function trickle(bytes: number, everyMs: number, signal: AbortSignal): Response {
  let timer: ReturnType<typeof setInterval>;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      timer = setInterval(() => controller.enqueue(new Uint8Array(bytes)), everyMs);
      signal.addEventListener("abort", () => {
        clearInterval(timer);
        controller.error(new DOMException("aborted", "AbortError"));
      });
    },
  });
  return new Response(body);
}

test("a request carries no cookies, no referrer, and follows no redirect", async () => {
  const fetch = answerWith(() => new Response("{}"));
  expect(await fetchFile(address, terms, log)).toEqual({
    ok: true,
    bytes: new Uint8Array([123, 125]),
  });
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
    cache: "no-cache",
  });
  expect(Object.keys(fetch.mock.calls[0]?.[1] ?? {})).not.toContain("headers");
});

test("each request is in the log, whatever came of it", async () => {
  answerWith(() => new Response("x".repeat(9)));
  await fetchFile(address, terms, log);
  answerWith(() => new Response("", { status: 404 }));
  await fetchFile(address, terms, log);
  expect(logged).toMatchObject([
    { address, outcome: "ok", bytes: 9 },
    { address, outcome: "not-found", bytes: 0 },
  ]);
});

test.each([
  [404, "not-found"],
  [403, "http-status"],
  [500, "http-status"],
  [503, "http-status"],
])("status %s is told as %s", async (status, code) => {
  answerWith(() => new Response("gone", { status }));
  expect(await fetchFile(address, terms, log)).toEqual({ ok: false, code });
});

test("a redirect, a name that does not exist and no network look the same", async () => {
  answerWith(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await fetchFile(address, terms, log)).toEqual({ ok: false, code: "offline" });
});

test("the host may ask to wait, in seconds or until a date, up to a day", async () => {
  answerWith(() => new Response("", { status: 429, headers: { "retry-after": "120" } }));
  expect(await fetchFile(address, terms, log)).toEqual({
    ok: false,
    code: "http-status",
    retryAfter: 120_000,
  });
  const now = Date.parse("2026-06-01T00:00:00Z");
  expect(readRetryAfter("Mon, 01 Jun 2026 01:00:00 GMT", now)).toBe(3_600_000);
  expect(readRetryAfter("9999999", now)).toBe(86_400_000);
  for (const none of [null, "", "soon", "-5", "Mon, 01 Jun 2020 01:00:00 GMT"])
    expect(readRetryAfter(none, now)).toBeUndefined();
});

test("not one byte more than the cap is kept, however long the file goes on", async () => {
  let sent = 0;
  answerWith(
    () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 400;
            controller.enqueue(new Uint8Array(400));
          },
        }),
      ),
  );
  expect(await fetchFile(address, terms, log)).toEqual({ ok: false, code: "too-long" });
  expect(sent).toBeLessThan(3000);
});

test("a host that does not answer within 15 seconds is given up", async () => {
  vi.useFakeTimers();
  answerWith(
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      }),
  );
  const fetched = fetchFile(address, terms, log);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await fetched).toEqual({ ok: false, code: "timeout" });
});

test("1 KB a second is given up after 10 seconds, or after 4 minutes when nobody else has the file", async () => {
  vi.useFakeTimers();
  const large = 10_000_000;
  answerWith((signal) => trickle(1000, 1000, signal));
  const hasty = fetchFile(address, { cap: large, isHasty: true }, log);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await hasty).toEqual({ ok: false, code: "slow" });
  const patient = fetchFile(address, { cap: large, isHasty: false }, log);
  await vi.advanceTimersByTimeAsync(240_000);
  expect(await patient).toEqual({ ok: false, code: "timeout" });
});

test("a file that is quick at first and then stalls is given up too", async () => {
  vi.useFakeTimers();
  answerWith((signal) => trickle(50_000, 6000, signal));
  const fetched = fetchFile(address, { cap: 10_000_000, isHasty: true }, log);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await fetched).toEqual({ ok: false, code: "slow" });
});
