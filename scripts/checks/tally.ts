import { basename } from "node:path";
import * as z from "zod/mini";

export interface Tally {
  passed: number;
  failed: number;
}

/** What is used of Vitest's JSON report. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.optional(z.nullable(z.array(z.string()))),
        }),
      ),
    }),
  ),
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

/**
 * A line for each test of a report that did not pass: its file, its name and how its error begins.
 * Whoever sees only the end of a long run learns from them what to repeat.
 */
export function listFailures(report: string): string[] {
  return (readReport(report)?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const file = basename(name);
    const failed = assertionResults
      .filter(({ status }) => status !== "passed")
      .map(
        ({ fullName, status, failureMessages }) =>
          `${file} > ${fullName}: ${firstLine(failureMessages?.[0] ?? status)}`,
      );
    // A file that could not even start has a message and no tests.
    return failed.length === 0 && message ? [`${file}: ${firstLine(message)}`] : failed;
  });
}

const firstLine = (text: string): string => text.split("\n", 1)[0]!.slice(0, 300);

function readReport(text: string): z.infer<typeof reportSchema> | undefined {
  try {
    return reportSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // a run that broke off leaves half a report: its status tells
  }
}
