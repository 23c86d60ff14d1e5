/** `npm test`: sets up what is missing and runs everything. The last line is the result. */
import { fileURLToPath } from "node:url";
import { runStep, type StepResult } from "./checks/run-step.ts";
import { STEPS } from "./checks/steps.ts";
import { addTallies } from "./checks/tally.ts";
import { BROWSER_KINDS } from "./set-up/browser-places.ts";
import { provideBrowser } from "./set-up/provide-browser.ts";
import { provideServiceProgram, SERVICE_PROGRAMS } from "./set-up/service-programs.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const results = [providePrograms(), ...STEPS.map((step) => runStep(step, `${root}.cache/test`))];
console.log();
for (const { title, passed, failed, seconds, ok } of results)
  console.log(
    `${ok ? "ok    " : "FAILED"} ${title.padEnd(26)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(7)} s`,
  );
for (const failure of results.flatMap(({ failures }) => failures))
  console.log(`failed: ${failure}`);
const { passed, failed } = addTallies(results);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A missing program is a failure, never a reason to run less. */
function providePrograms(): StepResult {
  const begun = performance.now();
  const providers = [
    ...BROWSER_KINDS.map((kind) => () => provideBrowser(kind, console.log).name),
    ...SERVICE_PROGRAMS.map((program) => () => provideServiceProgram(program, console.log)),
  ];
  let failed = 0;
  for (const provide of providers) {
    try {
      console.log(provide());
    } catch (error) {
      failed += 1;
      console.error(error instanceof Error ? error.message : error);
    }
  }
  const passed = providers.length - failed;
  const seconds = (performance.now() - begun) / 1000;
  return {
    title: "browsers and programs",
    passed,
    failed,
    seconds,
    ok: failed === 0,
    failures: [],
  };
}
