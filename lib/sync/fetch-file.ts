import { concatBytes, type Bytes } from "../core/record/bytes.ts";
import type { FeedFault } from "../core/feed/feed-fault.ts";
import type { RequestLog } from "./request-log.ts";

/** How a file may be fetched. */
export interface FetchTerms {
  /** Most bytes of the file. */
  cap: number;
  /** Slower than 8 KB/s over 10 s is given up, because another mirror may be quicker. */
  isHasty: boolean;
}
export type FetchedFile =
  { ok: true; bytes: Bytes } | { ok: false; code: FeedFault; retryAfter?: number };

const ANSWER_MS = 15_000;
const LONGEST_MS = 240_000;
const HASTE_MS = 10_000;
const HASTY_BYTES = 80_000;
const LONGEST_RETRY_AFTER_MS = 86_400_000;

/**
 * Fetches a file of a feed: without cookies, without referrer, without following redirects, and
 * never more bytes than allowed. Each request goes into the log.
 */
export async function fetchFile(
  address: string,
  terms: FetchTerms,
  log: RequestLog,
): Promise<FetchedFile> {
  const watch = startWatch(terms.isHasty);
  const result = await request(address, terms.cap, watch);
  watch.end();
  const outcome = result.ok ? "ok" : result.code;
  await log.add({ at: Date.now(), address, outcome, bytes: watch.length });
  return result;
}

/** Watches over one request: ends it when it takes too long, is too slow, or brings too much. */
interface Watch {
  signal: AbortSignal;
  length: number;
  /** Why the request was ended from here; undefined when it was not. */
  code: FeedFault | undefined;
  answered(): void;
  stop(code: FeedFault): void;
  end(): void;
}

function startWatch(isHasty: boolean): Watch {
  const controller = new AbortController();
  let lastLength = 0;
  const answer = setTimeout(() => watch.stop("timeout"), ANSWER_MS);
  const whole = setTimeout(() => watch.stop("timeout"), LONGEST_MS);
  const checkSpeed = () => {
    if (watch.length - lastLength < HASTY_BYTES) watch.stop("slow");
    lastLength = watch.length;
  };
  let haste: ReturnType<typeof setInterval> | undefined;
  const watch: Watch = {
    signal: controller.signal,
    length: 0,
    code: undefined,
    answered() {
      clearTimeout(answer);
      if (isHasty) haste = setInterval(checkSpeed, HASTE_MS);
    },
    stop(code) {
      watch.code ??= code;
      controller.abort();
    },
    end() {
      clearTimeout(answer);
      clearTimeout(whole);
      clearInterval(haste);
    },
  };
  return watch;
}

async function request(address: string, cap: number, watch: Watch): Promise<FetchedFile> {
  try {
    const response = await fetch(address, {
      // The manifest is asked for anew each time; the browser's cache may answer "not modified".
      cache: address.endsWith(".gz") ? "no-store" : "no-cache",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: watch.signal,
    });
    watch.answered();
    return response.ok ? await readBody(response, cap, watch) : await refuseStatus(response);
  } catch {
    // fetch tells no more: no network, no such host, a redirect; else it was ended from here.
    return { ok: false, code: watch.code ?? "offline" };
  }
}

async function readBody(response: Response, cap: number, watch: Watch): Promise<FetchedFile> {
  const parts: Uint8Array[] = [];
  for await (const part of response.body ?? []) {
    watch.length += part.length;
    if (watch.length > cap) {
      watch.stop("too-long");
      return { ok: false, code: "too-long" };
    }
    parts.push(part);
  }
  return { ok: true, bytes: concatBytes(parts) };
}

async function refuseStatus(response: Response): Promise<FetchedFile> {
  await response.body?.cancel();
  const code = response.status === 404 ? "not-found" : "http-status";
  const retryAfter = readRetryAfter(response.headers.get("retry-after"), Date.now());
  return { ok: false, code, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

/** Milliseconds to wait, of a number of seconds or a date; at most a day. */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return wait > 0 ? Math.min(wait, LONGEST_RETRY_AFTER_MS) : undefined;
}
