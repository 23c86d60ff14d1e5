import { expect, test } from "vitest";
import { fetchFromAny, type FeedSource } from "./feed-source.ts";
import type { FetchedFile } from "./fetch-file.ts";

const FILES = Array.from({ length: 30 }, (_, i) => `packs/${i}.gz`);
const whole: FetchedFile = { ok: true, bytes: new Uint8Array(1) };

/** Places on one clock: each answer takes so many seconds. */
function places() {
  const clock = { seconds: 0 };
  const place = (seconds: number, answer: (path: string, isHasty: boolean) => FetchedFile) => ({
    fetch: async (path: string, { isHasty }: { isHasty: boolean }) => {
      clock.seconds += seconds;
      return answer(path, isHasty);
    },
  });
  const slow = place(10, (_, isHasty) => (isHasty ? { ok: false, code: "slow" } : whole));
  const down = place(15, () => ({ ok: false, code: "timeout" }));
  const half = place(0.1, (path) =>
    /[02468].gz/.test(path) ? { ok: false, code: "not-found" } : whole,
  );
  return { clock, slow, down, half, whole: place(0.1, () => whole) };
}

async function fetchAll(sources: readonly FeedSource[]): Promise<boolean[]> {
  const fetched: boolean[] = [];
  for (const path of FILES) {
    const file = await fetchFromAny(sources, path, { cap: 9, accept: async (found) => found });
    fetched.push(file.ok);
  }
  return fetched;
}

test("places that are down, slow or half there cost a sync of many files less than a minute", async () => {
  const { clock, slow, down, half, whole } = places();
  expect(await fetchAll([slow, down, half, whole])).toEqual(FILES.map(() => true));
  expect(clock.seconds).toBeLessThan(60);
});

test("a slow place is waited for where no other has the file", async () => {
  const { slow, down, half } = places();
  expect(await fetchAll([half, slow, down])).toEqual(FILES.map(() => true));
});
