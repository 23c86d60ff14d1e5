import * as z from "zod/mini";

export interface Tally {
  passed: number;
  failed: number;
}

/** The counts of Vitest's JSON report. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/**
 * What a step adds to the result. `report` is the text of Vitest's JSON report. A test that was
 * skipped or never written counts as failed, and a step that ends badly counts as at least one
 * failure, whatever its report says.
 */
export function tallyStep(status: number, report: string | undefined): Tally {
  const counts = report === undefined ? undefined : readReport(report);
  if (!counts) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const failed = counts.numFailedTests + counts.numPendingTests + counts.numTodoTests;
  return {
    passed: counts.numPassedTests,
    failed: status === 0 ? failed : Math.max(failed, 1),
  };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

function readReport(text: string): z.infer<typeof reportSchema> | undefined {
  try {
    return reportSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // a run that broke off leaves half a report: its status tells
  }
}
