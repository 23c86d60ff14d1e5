import { METRICS, type Claim, type Metric } from "../../lib/core/claim.ts";

/** The figures of one claimant for one metric, with the largest figure of that metric in the truce. */
export interface ChartLane {
  key: string;
  metric: Metric;
  claims: Claim[];
  most: number;
  /** The range of the lane's own figures. */
  least: number;
  largest: number;
}

/**
 * By metric, then by the claimant's name. Parts and rates are left out: drawn beside whole counts
 * they would mislead.
 */
export function chartLanes(
  claims: readonly Claim[],
  nameOf: (claim: Claim) => string,
): ChartLane[] {
  const whole = claims.filter(({ value, part, per }) => value !== null && !part && per === null);
  return METRICS.flatMap((metric) => {
    const counted = whole.filter((claim) => claim.metric === metric);
    const most = Math.max(...counted.map(topOf));
    return [...Map.groupBy(counted, nameOf)]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([name, own]) => ({
        key: `${metric} ${name}`,
        metric,
        claims: own,
        most,
        least: Math.min(...own.map(({ value }) => value ?? 0)),
        largest: Math.max(...own.map(topOf)),
      }));
  });
}

function topOf({ value, valueMax }: Claim): number {
  return valueMax ?? value ?? 0;
}
