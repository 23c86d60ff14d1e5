/**
 * `npm run soak [-- VISITS]`: hours of browsing in compressed form, in real Chromium and Firefox. Fails
 * when the heap of the page, the background or the side panel grows by more than a tenth.
 */
import { BROWSER_KINDS } from "../../scripts/set-up/browser-places.ts";
import { execFileSync } from "node:child_process";
import { soak, type Weight } from "./soak/soak.ts";

const visits = Number(process.argv[2] ?? 1000);
/** The first visits fill caches; from then on nothing may grow. */
const SETTLED = 0.2;
const MOST_GROWTH = 1.1;

for (const browser of ["chrome", "firefox"])
  execFileSync(
    process.execPath,
    ["node_modules/wxt/bin/wxt.mjs", "build", "-b", browser, "--mode", "e2e"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
for (const kind of BROWSER_KINDS) {
  const weights = await soak(kind, visits, (weight) => console.log(describe(kind, weight)));
  for (const part of Object.keys(weights[0]?.bytes ?? {})) judge(`${kind}, ${part}`, weights, part);
}

function describe(kind: string, { visits: seen, bytes }: Weight): string {
  const parts = Object.entries(bytes).map(
    ([part, size]) => `${part} ${(size / 1e6).toFixed(2)} MB`,
  );
  return `${kind} after ${seen} visits: ${parts.join(", ")}`;
}

/** The mean of the last third beside the mean of the third before it: one collection more or less is no leak. */
function judge(what: string, weights: readonly Weight[], part: string): void {
  const settled = weights.slice(Math.ceil(weights.length * SETTLED));
  const half = Math.ceil(settled.length / 2);
  const mean = (some: readonly Weight[]): number =>
    some.reduce((sum, { bytes }) => sum + (bytes[part] ?? 0), 0) / some.length;
  const growth = mean(settled.slice(-half)) / mean(settled.slice(0, half));
  const isFlat = growth <= MOST_GROWTH;
  console.log(`${isFlat ? "ok    " : "GROWS "} ${what}: ${growth.toFixed(3)} x`);
  if (!isFlat) process.exitCode = 1;
}
