import { expect, test } from "vitest";
import { growths, MOST_GROWTH } from "./bench/soak/growth.ts";

const weigh = (sizes: readonly number[]) =>
  growths(sizes.map((page, at) => ({ visits: at, bytes: { page } })));

test("what takes as much with each visit grows, however unsteady the weighings", () => {
  const sizes = Array.from({ length: 20 }, (_, at) => 10e6 + at * 0.5e6 + (at % 3) * 0.3e6);
  const [leak] = weigh(sizes);
  expect(leak!.growth).toBeGreaterThan(MOST_GROWTH);
  expect(leak!.bytes).toBeGreaterThan(3e6);
});

test("first visits, a late collection and a part that sleeps now and then are no growth", () => {
  const sizes = [2, 5, 8, 9, 10, 10, 0.1, 10, 10, 10, 10, 10, 14, 10, 0.1, 10, 10, 10, 16, 10];
  expect(weigh(sizes.map((size) => size * 1e6))).toEqual([{ part: "page", growth: 1, bytes: 0 }]);
});
