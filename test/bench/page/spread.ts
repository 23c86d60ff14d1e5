import { quantile } from "../quantile.ts";

/** Half of the samples lie below the median, a tenth below low and above high. */
export interface Spread {
  low: number;
  median: number;
  high: number;
}

export function spreadOf(samples: readonly number[]): Spread {
  const [low = 0, median = 0, high = 0] = [0.1, 0.5, 0.9].map((share) => quantile(samples, share));
  return { low, median, high };
}
