import type { FuzzTarget } from "./target.ts";

export interface FuzzResult {
  runs: number;
  /** The smallest input that fails and why; undefined where nothing failed in the time given. */
  failure: string | undefined;
}

/** Tries a target until the time is over or an input fails, then makes that input small. */
export async function fuzz(
  target: FuzzTarget,
  {
    seed,
    milliseconds,
    runs = 1_000_000_000,
  }: { seed: number; milliseconds: number; runs?: number },
): Promise<FuzzResult> {
  const details = await target.check({ seed, numRuns: runs, milliseconds });
  if (!details.failed) return { runs: details.numRuns, failure: undefined };
  const reason = details.errorInstance instanceof Error ? details.errorInstance.stack : "";
  const input = JSON.stringify(details.counterexample);
  return {
    runs: details.numRuns,
    failure: `seed ${details.seed}, path ${details.counterexamplePath}\n${input}\n${reason}`,
  };
}
