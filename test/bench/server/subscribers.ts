import { Agent, get } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { nextPack } from "../../../lib/core/feed/cover.ts";
import { readEnvelope } from "../../../lib/core/feed/envelope.ts";
import { packPath, readManifestPayload, type Manifest } from "../../../lib/core/feed/manifest.ts";
import { dueAfterSuccess, isDue, SYNC_EVERY_MS } from "../../../lib/core/feed/schedule.ts";
import { primitives } from "../../feed/author.ts";

const HOUR = 3_600_000;

/** Parts of an hour in which requests are counted. */
const BINS_AN_HOUR = 6;

export interface SubscribersReport {
  /** Requests of each ten virtual minutes. */
  bins: number[];
  requests: number;
  failures: number;
  bytesPerClientAndDay: number;
  p99: number;
}

interface Subscriber {
  /** When the alarm of this browser rings: every hour, at a minute of its own. */
  alarm: number;
  nextDue: number;
  cursor: number;
}

export interface SubscribersOptions {
  /** Where the files are; ends with a slash. */
  base: string;
  clients: number;
  /** Virtual hours, and how many real milliseconds one takes. */
  hours: number;
  hourMs: number;
  /** The last position that they all hold at the beginning. */
  cursor: number;
  /**
   * Are all browsers started at one moment, after a night in which every one became due? The worst
   * case for the host. Else they are where a usual hour finds them.
   */
  startTogether: boolean;
}

/** Subscribers as the extension behaves: an alarm each hour, a look at the feed when it is due, and the packs that are new. */
export async function simulateSubscribers(options: SubscribersOptions): Promise<SubscribersReport> {
  const { base, clients, hours, hourMs } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const bins = Array.from({ length: hours * BINS_AN_HOUR }, () => 0);
  const times: number[] = [];
  let bytes = 0;
  let failures = 0;
  const people = Array.from({ length: clients }, () => newSubscriber(options));
  const begun = performance.now();
  const virtual = () => ((performance.now() - begun) / hourMs) * HOUR;
  const fetchFile = async (path: string): Promise<Buffer | undefined> => {
    bins[Math.min(bins.length - 1, Math.floor((virtual() / HOUR) * BINS_AN_HOUR))]! += 1;
    const from = performance.now();
    const file = await download(base + path, agent);
    times.push(performance.now() - from);
    if (file) bytes += file.length;
    else failures += 1;
    return file;
  };
  const running: Promise<void>[] = [];
  for (let now = virtual(); now < hours * HOUR; now = virtual()) {
    for (const one of people) {
      if (one.alarm > now) continue;
      one.alarm += HOUR;
      if (!isDue(one.nextDue, now)) continue;
      one.nextDue = dueAfterSuccess(now, Math.random());
      running.push(sync(one, fetchFile));
    }
    await sleep(5);
  }
  await Promise.all(running);
  agent.destroy();
  const requests = times.length;
  return {
    bins,
    requests,
    failures,
    bytesPerClientAndDay: (bytes / clients / hours) * 24,
    p99: times.toSorted((a, b) => a - b)[Math.floor(requests * 0.99)] ?? 0,
  };
}

/** How many times the mean the busiest of the bins is. */
export function peakToMean(bins: readonly number[]): number {
  const mean = bins.reduce((sum, count) => sum + count, 0) / bins.length;
  return Math.max(...bins) / mean;
}

/** The first alarm after a start rings at a random minute of the hour, but not in the first five. */
function newSubscriber({ cursor, startTogether }: SubscribersOptions): Subscriber {
  const alarm = (startTogether ? 5 / 60 + Math.random() * (55 / 60) : Math.random()) * HOUR;
  return { alarm, nextDue: startTogether ? 0 : Math.random() * SYNC_EVERY_MS, cursor };
}

async function sync(
  one: Subscriber,
  fetchFile: (path: string) => Promise<Buffer | undefined>,
): Promise<void> {
  const manifest = readManifest(await fetchFile("feed.json"));
  if (!manifest) return;
  for (let at = one.cursor; at < manifest.head;) {
    const pack = nextPack(manifest.packs, at);
    if (!pack || !(await fetchFile(packPath(pack)))) return;
    at = pack.to;
    one.cursor = at;
  }
}

function readManifest(bytes: Buffer | undefined): Manifest | undefined {
  const opened = bytes && readEnvelope(bytes, primitives);
  const read = opened?.ok ? readManifestPayload(opened.envelope.payload) : undefined;
  return read?.ok ? read.manifest : undefined;
}

function download(address: string, agent: Agent): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const asking = get(address, { agent }, (answer) => {
      buffer(answer).then(
        (bytes) => resolve(answer.statusCode === 200 ? bytes : undefined),
        () => resolve(undefined),
      );
    });
    asking.on("error", () => resolve(undefined));
  });
}
