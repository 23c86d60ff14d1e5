import { defineUnlistedScript } from "#imports";
import type { Registered } from "../tasks.ts";

/** What a page tells in an attribute of its root element. */
export interface Report {
  /** Milliseconds from the first script to here: what loading the scripts takes. */
  load: number;
  /** Of each task, milliseconds: the first call, then later ones in turn with the others. */
  times: Record<string, number[]>;
}

export default defineUnlistedScript(() => {
  const report: Report = { load: performance.now() - globalThis.probe.begun, times: {} };
  const { tasks } = globalThis.probe;
  const rounds = Number(new URLSearchParams(location.search).get("rounds") ?? 0);
  const time = ({ name, run }: Registered): void => {
    const start = performance.now();
    const undo = run();
    (report.times[name] ??= []).push(performance.now() - start);
    undo?.();
    // What the undo has left to lay out is no task's work.
    void document.body.offsetHeight;
  };
  tasks.forEach(time);
  const tell = (): void => {
    document.documentElement.dataset["report"] = JSON.stringify(report);
  };
  const nextRound = (round: number): void => {
    if (round > rounds) return tell();
    tasks.filter(({ every }) => round % every === 0).forEach(time);
    setTimeout(nextRound, 0, round + 1);
  };
  nextRound(1);
});
