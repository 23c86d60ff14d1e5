import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchArticle, type Watch } from "./watch-article.ts";

let root: HTMLElement;
let watch: Watch;
/** The size of the article changed. */
let resize: () => void;
let broken = false;
const onChange = vi.fn<() => void>();
const isStopped = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(callback: () => void) {
        resize = callback;
      }
      observe = (): void => {};
      disconnect = isStopped;
    },
  );
  onChange.mockReset();
  isStopped.mockReset();
  broken = false;
  root = document.createElement("article");
  root.append(document.createElement("p"));
  document.body.replaceChildren(root);
  write("The truce holds.");
  watch = watchArticle(root, { isBroken: () => broken, onChange });
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const write = (text: string): void => void (root.firstElementChild!.textContent = text);

/** Until the article is read, in milliseconds, but no longer than a minute. */
function waitForReading(): number {
  const start = performance.now();
  onChange.mockReset();
  while (onChange.mock.calls.length === 0 && performance.now() - start < 60_000)
    vi.advanceTimersByTime(10);
  return performance.now() - start;
}

test("an article that stays as it is is not read again", () => {
  expect(waitForReading()).toBeGreaterThanOrEqual(60_000);
});

test("a change is read when it has come to rest", () => {
  write("The truce was broken 12 times.");
  const wait = waitForReading();
  expect(wait).toBeGreaterThanOrEqual(1250);
  expect(wait).toBeLessThan(1300);
  expect(waitForReading()).toBeGreaterThanOrEqual(60_000);
});

test("sooner where the size changed", () => {
  write("The truce was broken 12 times.");
  resize();
  expect(waitForReading()).toBeLessThan(600);
});

test("text that never rests is read after a while all the same", () => {
  const stop = setInterval(() => write(`The truce was broken ${performance.now()} times.`), 50);
  const wait = waitForReading();
  expect(wait).toBeGreaterThan(3000);
  expect(wait).toBeLessThan(3600);
  clearInterval(stop);
});

test("marked words that were replaced by the same ones are a change, too", () => {
  broken = true;
  expect(waitForReading()).toBeLessThan(1300);
});

test("an article that was taken out of the page is a change", () => {
  root.remove();
  expect(waitForReading()).toBeLessThan(1300);
});

test("where readings find nothing new there are fewer and fewer, until one does", () => {
  const waits: number[] = [];
  for (let i = 0; i < 4; i++) {
    watch.slower();
    write(`Reload ${i}`);
    waits.push(waitForReading());
  }
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.at(-1)).toBeGreaterThan(8000);
  // What is under way ends as it was begun.
  watch.normal();
  vi.advanceTimersByTime(20_000);
  write("The truce was broken 12 times.");
  expect(waitForReading()).toBeLessThan(2300);
});

test("a page that nobody sees is left alone", () => {
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  write("The truce was broken 12 times.");
  expect(waitForReading()).toBeGreaterThanOrEqual(60_000);
  hidden.mockRestore();
  expect(waitForReading()).toBeLessThan(1300);
});

test("ended, it looks no more", () => {
  watch.stop();
  write("The truce was broken 12 times.");
  expect(waitForReading()).toBeGreaterThanOrEqual(60_000);
  expect(isStopped).toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
