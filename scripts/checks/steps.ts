/** One part of `npm test`: an npm script whose exit status counts. */
export interface Step {
  title: string;
  script: string;
  /** Runs Vitest, so that its tests are counted one by one; any other step counts as one. */
  isVitest?: boolean;
}

/** Everything that `npm test` runs, in this order. Nothing is left out when something fails. */
export const STEPS: readonly Step[] = [
  { title: "format and lint", script: "lint" },
  { title: "types", script: "typecheck" },
  { title: "unit tests", script: "unit", isVitest: true },
  { title: "feeds and service", script: "service", isVitest: true },
  { title: "accuracy", script: "accuracy" },
  { title: "index service", script: "test:server", isVitest: true },
  { title: "a minute of fuzzing", script: "fuzz" },
  { title: "builds for both browsers", script: "build" },
  { title: "what is in the builds", script: "build:check", isVitest: true },
  { title: "Firefox's own linter", script: "lint:firefox" },
  { title: "end to end in Chromium and Firefox", script: "e2e", isVitest: true },
];
