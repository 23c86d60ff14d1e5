import { quantile } from "../quantile.ts";
import type { Weight } from "./soak.ts";

/** More than this is a leak: the later weighings beside the earlier ones. */
export const MOST_GROWTH = 1.1;

/** The first visits fill caches; from then on nothing may grow. */
const SETTLED = 0.2;

export interface Growth {
  part: string;
  /** The later weight as a share of the earlier one. */
  growth: number;
  /** The later weight less the earlier one. */
  bytes: number;
}

/**
 * How far each part grew: the median of the later half of the settled weighings beside that of the
 * half before it, since one collection more or less, or a background asleep for once, is no leak.
 */
export function growths(weights: readonly Weight[]): Growth[] {
  const settled = weights.slice(Math.ceil(weights.length * SETTLED));
  const half = Math.ceil(settled.length / 2);
  return Object.keys(weights[0]?.bytes ?? {}).map((part) => {
    const median = (some: readonly Weight[]): number =>
      quantile(
        some.map(({ bytes }) => bytes[part] ?? 0),
        0.5,
      );
    const [before, after] = [median(settled.slice(0, half)), median(settled.slice(-half))];
    return { part, growth: after / before, bytes: after - before };
  });
}
