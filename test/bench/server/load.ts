import { Agent, request } from "node:http";

/** How a load went. Times in milliseconds. */
export interface LoadReport {
  count: number;
  seconds: number;
  perSecond: number;
  p50: number;
  p99: number;
  longest: number;
  /** How many answers there were of each status; 0: none came. */
  statuses: Record<number, number>;
}

export interface LoadOptions<T> {
  clients: number;
  /** Where to: of several addresses each client has its own. */
  addresses: readonly string[];
  path: string;
  /** Taken one after the other, by whichever client is free. */
  jobs: Iterable<T> | AsyncIterable<T>;
  /** What is sent for a job. */
  bodyOf: (job: T) => string;
  headersOf?: (job: T) => Record<string, string>;
  /** Ends the load before all is done. */
  signal?: AbortSignal;
  /** Called for every answer. */
  onAnswer?: (job: T, status: number) => void;
}

/** Works through all jobs with so many clients, each of which waits for its answer. */
export async function runLoad<T>(options: LoadOptions<T>): Promise<LoadReport> {
  const { clients, jobs } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const take = takeFrom(jobs);
  const client = async (nth: number) => {
    for (let job = await take(); job !== undefined; job = await take()) {
      if (options.signal?.aborted) return;
      const begun = performance.now();
      const status = await post(options, job, nth, agent);
      times.push(performance.now() - begun);
      statuses[status] = (statuses[status] ?? 0) + 1;
      options.onAnswer?.(job, status);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, nth) => client(nth)));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return { ...summarise(times, seconds), statuses };
}

function takeFrom<T>(jobs: Iterable<T> | AsyncIterable<T>): () => Promise<T | undefined> {
  const iterator =
    Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  return async () => {
    const { done, value } = await iterator.next();
    return done ? undefined : value;
  };
}

function summarise(times: number[], seconds: number): Omit<LoadReport, "statuses"> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    count: times.length,
    seconds,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    longest: sorted.at(-1) ?? 0,
  };
}

/** Resolves to the status; to 0 when no answer came. */
function post<T>(
  { addresses, path, bodyOf, headersOf }: LoadOptions<T>,
  job: T,
  nth: number,
  agent: Agent,
): Promise<number> {
  const address = addresses[nth % addresses.length] ?? "";
  const body = bodyOf(job);
  return new Promise((resolve) => {
    const sending = request(
      address + path,
      {
        method: "POST",
        agent,
        headers: { "content-length": String(Buffer.byteLength(body)), ...headersOf?.(job) },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode ?? 0));
        answer.on("error", () => resolve(0));
      },
    );
    sending.on("error", () => resolve(0));
    sending.end(body);
  });
}

/** One line of a report. */
export function formatLoad(title: string, load: LoadReport): string {
  const { count, perSecond, p50, p99, longest, statuses } = load;
  const answers = Object.entries(statuses)
    .map(([status, times]) => `${times} × ${status}`)
    .join(", ");
  return `${title.padEnd(44)} ${String(count).padStart(6)}  ${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  longest ${longest.toFixed(0)} ms  (${answers})`;
}
