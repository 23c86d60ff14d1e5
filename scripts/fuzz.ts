/**
 * `npm run fuzz [-- --seconds N] [--seed N] [--only NAME]`: throws damaged pages, texts and data at
 * every door through which they come in. A minute by default; hours by hand. What fails is printed
 * at its smallest, with the seed that finds it again; it becomes a test before it becomes a fix.
 */
import { parseArgs } from "node:util";
import { TARGETS } from "../test/fuzz/targets.ts";
import { fuzz } from "../test/fuzz/run.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    only: { type: "string" },
  },
});
const seed = Number(values.seed);
const chosen = TARGETS.filter(({ name }) => values.only === undefined || name === values.only);
const milliseconds = (Number(values.seconds) * 1000) / chosen.length;
console.log(`seed ${seed}`);
for (const target of chosen) {
  const { runs, failure } = await fuzz(target, { seed, milliseconds });
  console.log(
    `${failure === undefined ? "ok    " : "FAILED"} ${target.name.padEnd(14)} ${runs} runs`,
  );
  if (failure === undefined) continue;
  console.error(failure);
  process.exitCode = 1;
}
if (chosen.length === 0) {
  console.error(`no such target; there are: ${TARGETS.map(({ name }) => name).join(", ")}`);
  process.exitCode = 2;
}
