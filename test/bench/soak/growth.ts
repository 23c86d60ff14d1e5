import { quantile } from "../quantile.ts";
import type { Weight } from "./soak.ts";

/** More than this is a leak: the later weighings beside the earlier ones. */
export const MOST_GROWTH = 1.1;

/** The first visits fill caches; from then on nothing may grow. */
const SETTLED = 0.2;

/**
 * How far each part grew: the median of the later half of the settled weighings beside that of the
 * half before it, since one collection more or less, or a background asleep for once, is no leak.
 */
export function growths(weights: readonly Weight[]): { part: string; growth: number }[] {
  const settled = weights.slice(Math.ceil(weights.length * SETTLED));
  const half = Math.ceil(settled.length / 2);
  return Object.keys(weights[0]?.bytes ?? {}).map((part) => {
    const median = (some: readonly Weight[]): number =>
      quantile(
        some.map(({ bytes }) => bytes[part] ?? 0),
        0.5,
      );
    return { part, growth: median(settled.slice(-half)) / median(settled.slice(0, half)) };
  });
}
