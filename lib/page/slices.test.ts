import { expect, test } from "vitest";
import { runInSlices } from "./slices.ts";

function* busy(milliseconds: number, steps: number): Generator<void, string> {
  for (let i = 0; i < steps; i++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return "done";
}

test("long work lets timers of the page run in between", async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 0);
  expect(await runInSlices(busy(2, 30), new AbortController().signal)).toBe("done");
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(3);
});

test("short work is done at once", () => {
  let result: string | undefined;
  void runInSlices(busy(0, 1), new AbortController().signal).then((value) => (result = value));
  return Promise.resolve()
    .then(() => {})
    .then(() => expect(result).toBe("done"));
});

test("aborted work stops and has no result", async () => {
  const ended = new AbortController();
  setTimeout(() => ended.abort(), 5);
  expect(await runInSlices(busy(2, 1000), ended.signal)).toBeUndefined();
});
