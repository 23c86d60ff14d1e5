/**
 * `npm run bench:server [-- PART...]`: measures the index service. Each part stands alone, and
 * fails when a figure of docs/index-service.md is missed.
 */
import { openBenchPlaces, type BenchPlaces } from "./server/bench-place.ts";
import { measureContributions } from "./server/measure-contributions.ts";

const print = (line: string) => console.log(line);

async function contributions(places: BenchPlaces): Promise<void> {
  for (const [engine, least] of [
    ["PGlite", 200],
    ["PostgreSQL", 400],
  ] as const) {
    const { perSecond, p99, statuses } = await measureContributions(
      await places.make(engine),
      10_000,
      print,
    );
    expectFigure(`${engine}: contributions a second`, perSecond >= least);
    expectFigure(`${engine}: p99 under 250 ms`, p99 < 250);
    expectFigure(`${engine}: every contribution accepted`, statuses[201] === 10_000);
  }
}

const PARTS: Record<string, (places: BenchPlaces) => Promise<void>> = { contributions };

function expectFigure(what: string, isMet: boolean): void {
  print(`  ${isMet ? "ok    " : "MISSED"} ${what}`);
  if (!isMet) process.exitCode = 1;
}

const chosen = process.argv.slice(2);
const places = openBenchPlaces();
try {
  for (const name of chosen.length > 0 ? chosen : Object.keys(PARTS)) {
    const part = PARTS[name];
    if (!part) throw new Error(`"${name}" is none of ${Object.keys(PARTS).join(", ")}`);
    await part(places);
  }
} finally {
  await places.remove();
}
