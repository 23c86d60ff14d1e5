/**
 * `npm run bench:server [-- PART...]`: measures the index service. Each part stands alone, and
 * fails when a figure of docs/index-service.md is missed.
 */
import { openBenchPlaces, type BenchPlaces } from "./server/bench-place.ts";
import { flood } from "./server/flood.ts";
import { killUnderLoad } from "./server/kill-under-load.ts";
import { formatLoad } from "./server/load.ts";
import { measureContributions } from "./server/measure-contributions.ts";
import { measureRestore } from "./server/measure-restore.ts";
import { measureSubscribers } from "./server/measure-subscribers.ts";
import { peakToMean } from "./server/subscribers.ts";
import { measureTwoProcesses } from "./server/two-processes.ts";

const BOTH = ["PGlite", "PostgreSQL"] as const;
const POSTS = 10_000;

const print = (line: string) => console.log(line);

const PARTS: Record<string, (places: BenchPlaces) => Promise<void>> = {
  async contributions(places) {
    for (const engine of BOTH) {
      const place = await places.make(engine);
      const { perSecond, p99, statuses } = await measureContributions(place, POSTS, print);
      const least = engine === "PGlite" ? 200 : 400;
      expectFigure(`${engine}: at least ${least} contributions a second`, perSecond >= least);
      expectFigure(`${engine}: p99 under 250 ms`, p99 < 250);
      expectFigure(`${engine}: every contribution accepted`, statuses[201] === POSTS);
    }
  },

  async "two-processes"(places) {
    const place = await places.make("PostgreSQL");
    const { load, shares } = await measureTwoProcesses(place, POSTS);
    print(formatLoad("PostgreSQL: two processes behind nginx", load));
    print(`  answered by each: ${shares.join(", ")}`);
    expectFigure("two processes: at least 400 contributions a second", load.perSecond >= 400);
    expectFigure("two processes: p99 under 250 ms", load.p99 < 250);
    expectFigure("two processes: every contribution accepted", load.statuses[201] === POSTS);
  },

  async kills(places) {
    for (const engine of BOTH) {
      const report = await killUnderLoad(await places.make(engine), 25);
      const { kills, acknowledged, lost, longestStartMs } = report;
      print(
        `${engine}: ${kills} kills, ${acknowledged} acknowledged, ${lost} lost, longest start ${(longestStartMs / 1000).toFixed(1)} s`,
      );
      expectFigure(`${engine}: no acknowledged record lost`, lost === 0);
    }
  },

  async flood(places) {
    for (const engine of BOTH) {
      const { spam, honest, queue } = await flood(await places.make(engine), POSTS);
      print(formatLoad(`${engine}: spam from 50 keys`, spam));
      print(formatLoad(`${engine}: a member meanwhile`, honest));
      expectFigure(`${engine}: spam in the queue is 5 a key`, queue - honest.count === 250);
      expectFigure(`${engine}: the member is served`, honest.statuses[201] === honest.count);
    }
  },

  async subscribers() {
    const day = { clients: 1000, hours: 24, hourMs: 2500 };
    for (const startTogether of [false, true]) {
      const { bins, requests, failures, bytesPerClientAndDay, p99 } = await measureSubscribers({
        ...day,
        startTogether,
      });
      const title = startTogether ? "all started at one moment" : "as a usual hour finds them";
      print(
        `1000 subscribers, ${title}: ${requests} requests in 24 h, ${failures} failed, p99 ${p99.toFixed(1)} ms, ${(bytesPerClientAndDay / 1024).toFixed(1)} KiB a client and day`,
      );
      print(`  in ten minutes each: ${bins.join(" ")}`);
      const seen = startTogether ? bins.slice(0, 6) : bins;
      print(`  the busiest ten minutes are ${peakToMean(bins).toFixed(2)} × the mean of the day`);
      expectFigure(
        `the busiest ten minutes under 3 × the mean of ${startTogether ? "the first hour" : "the day"}`,
        peakToMean(seen) < 3,
      );
      expectFigure("no request failed", failures === 0);
    }
  },

  async restore(places) {
    for (const engine of BOTH) {
      const report = await measureRestore(await places.make(engine), 100_000);
      const { records, publishSeconds, restoreSeconds, isSame } = report;
      print(
        `${engine}: ${records} records published in ${publishSeconds.toFixed(1)} s, back from the files in ${restoreSeconds.toFixed(1)} s`,
      );
      expectFigure(`${engine}: the same chain value`, isSame);
      expectFigure(`${engine}: back within 30 s`, restoreSeconds < 30);
    }
  },
};

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
