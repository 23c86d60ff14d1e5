import { monitorEventLoopDelay } from "node:perf_hooks";

/** Seconds: the upper ends of the classes in which durations are counted. */
const CLASSES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface Metrics {
  /** One answered request. `outcome` is the HTTP status or the code of the error. */
  count(route: string, outcome: string, seconds: number): void;
  /** The text that Prometheus reads; `gauges` are values of this moment. */
  format(gauges: Readonly<Record<string, number>>): string;
}

interface Durations {
  classes: number[];
  sum: number;
  count: number;
}

/** Counts of this process since it began. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  return {
    count(route, outcome, seconds) {
      const labels = `route="${route}",outcome="${outcome}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const seen = durations.get(route) ?? { classes: CLASSES.map(() => 0), sum: 0, count: 0 };
      CLASSES.forEach((end, i) => (seen.classes[i]! += seconds <= end ? 1 : 0));
      seen.sum += seconds;
      seen.count += 1;
      durations.set(route, seen);
    },
    format: (gauges) =>
      [
        ...family("requests_total", "counter", "Answered requests."),
        ...[...requests].map(([labels, count]) => line("requests_total", labels, count)),
        ...family("request_seconds", "histogram", "How long requests took."),
        ...[...durations].flatMap(([route, seen]) => histogram(route, seen)),
        ...family("event_loop_delay_seconds", "gauge", "99th percentile since the start."),
        line("event_loop_delay_seconds", "", loop.percentile(99) / 1e9),
        ...family("resident_bytes", "gauge", "Memory of the process."),
        line("resident_bytes", "", process.memoryUsage.rss()),
        ...Object.entries(gauges).flatMap(([name, value]) => [
          ...family(name, "gauge", GAUGES[name] ?? name),
          line(name, "", value),
        ]),
        "",
      ].join("\n"),
  };
}

const GAUGES: Record<string, string> = {
  queue_records: "Records that wait for a decision.",
  unpublished_records: "Accepted records that are not in the published feed yet.",
  published_head: "Last position of the published log.",
  published_version: "Version of the published manifest.",
  published_seconds: "When the manifest was published, in seconds since 1970.",
};

function family(name: string, type: string, help: string): string[] {
  return [`# HELP whocounts_${name} ${help}`, `# TYPE whocounts_${name} ${type}`];
}

function line(name: string, labels: string, value: number): string {
  return `whocounts_${name}${labels === "" ? "" : `{${labels}}`} ${value}`;
}

function histogram(route: string, { classes, sum, count }: Durations): string[] {
  const label = `route="${route}"`;
  return [
    ...CLASSES.map((end, i) =>
      line("request_seconds_bucket", `${label},le="${end}"`, classes[i] ?? 0),
    ),
    line("request_seconds_bucket", `${label},le="+Inf"`, count),
    line("request_seconds_sum", label, sum),
    line("request_seconds_count", label, count),
  ];
}
