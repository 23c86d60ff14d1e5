import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Step } from "./steps.ts";
import { listFailures, tallyStep, type Tally } from "./tally.ts";

export interface StepResult extends Tally {
  title: string;
  seconds: number;
  ok: boolean;
  /** A line for each test that failed, where the step counts tests. */
  failures: string[];
}

/** Runs one step with its output on the terminal; `folder` keeps Vitest's reports. */
export function runStep({ title, script, isVitest }: Step, folder: string): StepResult {
  const reportFile = join(folder, `${script}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(reportFile, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const begun = performance.now();
  const { status } = spawnSync("npm", ["run", script, ...(isVitest ? ["--", ...reporters] : [])], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const report = isVitest && existsSync(reportFile) ? readFileSync(reportFile, "utf8") : undefined;
  const tally = tallyStep(status ?? 1, report);
  const seconds = (performance.now() - begun) / 1000;
  const failures = report === undefined ? [] : listFailures(report);
  return { title, seconds, ...tally, ok: tally.failed === 0, failures };
}
