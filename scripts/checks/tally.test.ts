import { expect, test } from "vitest";
import { addTallies, listFailures, tallyStep } from "./tally.ts";

const report = (counts: Record<string, unknown>) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...counts,
  });

test("tests are counted from the report of the run", () => {
  expect(tallyStep(0, report({}))).toEqual({ passed: 5, failed: 0 });
  expect(tallyStep(1, report({ numFailedTests: 2 }))).toEqual({ passed: 5, failed: 2 });
});

test("a skipped test is a failed one", () => {
  expect(tallyStep(0, report({ numPendingTests: 1, numTodoTests: 1 })).failed).toBe(2);
});

test("a run that ends badly never counts as passed", () => {
  expect(tallyStep(1, report({})).failed).toBe(1);
  expect(tallyStep(1, undefined)).toEqual({ passed: 0, failed: 1 });
  expect(tallyStep(1, '{"numPassed')).toEqual({ passed: 0, failed: 1 });
});

test("a step without a report counts as one", () => {
  const tallies = [tallyStep(0, undefined), tallyStep(0, report({}))];
  expect(addTallies(tallies)).toEqual({ passed: 6, failed: 0 });
});

test("failures are named by file, test and how the error begins", () => {
  const passed = { fullName: "b", status: "passed", failureMessages: [] };
  const failed = { fullName: "a", status: "failed", failureMessages: ["Error: no\n  at x"] };
  const testResults = [
    { name: "/x/one.test.ts", message: "", assertionResults: [passed, failed] },
    { name: "/x/two.test.ts", message: "no such module\nat y", assertionResults: [] },
  ];
  expect(listFailures(report({ testResults }))).toEqual([
    "one.test.ts > a: Error: no",
    "two.test.ts: no such module",
  ]);
});
