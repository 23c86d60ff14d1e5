import type { Ratio } from "./score.ts";

/** Two sides of a conflict whose claims are not found equally often. */
export interface SideGap {
  conflict: string;
  sides: [string, string];
  /** How likely a gap as large comes by chance (Fisher's exact test, two-sided). */
  chance: number;
}

/** For each conflict the two sides whose gap is the least likely, the least likely of all first. */
export function sideGaps(sides: ReadonlyMap<string, Ratio>): SideGap[] {
  const byConflict = Map.groupBy(sides, ([name]) => name.slice(0, name.indexOf(": ")));
  return [...byConflict]
    .flatMap(([conflict, all]) => {
      const ordered = all.toSorted(([, a], [, b]) => a.right / a.of - b.right / b.of);
      const pairs = ordered.flatMap(([worse, a], at) =>
        ordered.slice(at + 1).map(([better, b]): SideGap => {
          return { conflict, sides: [worse, better], chance: fisher(a, b) };
        }),
      );
      return pairs.toSorted((a, b) => a.chance - b.chance).slice(0, 1);
    })
    .toSorted((a, b) => a.chance - b.chance);
}

/** The probability of all tables with the same sums that are at most as likely as this one. */
export function fisher(a: Ratio, b: Ratio): number {
  const right = a.right + b.right;
  const logOf = (x: number): number =>
    logChoose(a.of, x) + logChoose(b.of, right - x) - logChoose(a.of + b.of, right);
  const seen = logOf(a.right);
  let sum = 0;
  for (let x = Math.max(0, right - b.of); x <= Math.min(a.of, right); x += 1)
    if (logOf(x) <= seen + 1e-9) sum += Math.exp(logOf(x));
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  let log = 0;
  for (let i = 1; i <= k; i += 1) log += Math.log((n - k + i) / i);
  return log;
}
