/**
 * `npm run soak [-- VISITS [chromium|firefox]]`: hours of browsing in compressed form, in real Chromium
 * and Firefox, or in one of them. Fails when the heap of the page, the background or the side panel
 * grows by more than a tenth.
 */
import { buildExtension } from "../../scripts/demo/build-extension.ts";
import { BROWSER_KINDS } from "../../scripts/set-up/browser-places.ts";
import { growths, MOST_GROWTH } from "./soak/growth.ts";
import { soak, type Weight } from "./soak/soak.ts";

const [visits = "1000", only] = process.argv.slice(2);

for (const kind of BROWSER_KINDS.filter((each) => only === undefined || each === only)) {
  buildExtension(kind);
  const weights = await soak(kind, {
    visits: Number(visits),
    weighings: 20,
    tell: (weight) => console.log(`${kind} ${describe(weight)}`),
  });
  for (const { part, growth } of growths(weights)) {
    const isFlat = growth <= MOST_GROWTH;
    console.log(`${isFlat ? "ok    " : "GROWS "} ${kind}, ${part}: ${growth.toFixed(3)} x`);
    if (!isFlat) process.exitCode = 1;
  }
}

function describe({ visits: seen, bytes }: Weight): string {
  const parts = Object.entries(bytes).map(
    ([part, size]) => `${part} ${(size / 1e6).toFixed(2)} MB`,
  );
  return `after ${seen} visits: ${parts.join(", ")}`;
}
