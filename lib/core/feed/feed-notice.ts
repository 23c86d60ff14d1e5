import type { FeedFault } from "./feed-fault.ts";
import type { FeedState } from "./feed-state.ts";

/** What a reader is told about a feed (SYNC.md section 5); the words belong to the interface. */
export type FeedNotice =
  | "unreached"
  | "incomplete"
  | "refused"
  | "old-copy"
  | "two-versions"
  | "expired"
  | "client-too-old"
  | "inconsistent"
  | "bad-rows"
  | "over-limit"
  | "disk-full"
  | "not-stored"
  | "damaged"
  | "clock"
  | "keys-changed"
  | "rewritten";

const NOTICES: Record<FeedFault, FeedNotice> = {
  offline: "unreached",
  timeout: "unreached",
  slow: "unreached",
  "http-status": "unreached",
  "not-found": "incomplete",
  "too-long": "incomplete",
  "wrong-length": "incomplete",
  "wrong-hash": "incomplete",
  "not-gzip": "incomplete",
  "not-utf8": "incomplete",
  "row-count": "incomplete",
  "wrong-shape": "refused",
  "wrong-type": "refused",
  "wrong-feed": "refused",
  "bad-signature": "refused",
  "bad-root": "refused",
  "older-version": "old-copy",
  "older-epoch": "old-copy",
  "two-versions": "two-versions",
  expired: "expired",
  "client-too-old": "client-too-old",
  gap: "incomplete",
  "bad-rows": "bad-rows",
  "chain-mismatch": "inconsistent",
  "over-limit": "over-limit",
  "disk-full": "disk-full",
  storage: "not-stored",
};

/** One forged copy may be a broken proxy; said only when it comes again and again. */
const REFUSALS_BEFORE_SAID = 3;
/** How long a change of keys or of the log is said: long enough for who looks once a month. */
const SAID_FOR_MS = 30 * 86_400_000;

/** What a fault means to a reader. */
export function noticeOfFault(fault: FeedFault): FeedNotice {
  return NOTICES[fault];
}

/** All that a reader should know about a feed, the most urgent first; none when all is well. */
export function feedNotices(state: FeedState, now: number): FeedNotice[] {
  const notices: FeedNotice[] = [];
  const fault = faultNotice(state);
  if (fault) notices.push(fault);
  if (isStale(state, now) && fault !== "expired") notices.push("expired");
  if (state.work.isRepair) notices.push("damaged");
  if (state.clockSlow) notices.push("clock");
  if (isRecent(state.keysChanged, now)) notices.push("keys-changed");
  if (isRecent(state.rewritten, now)) notices.push("rewritten");
  return notices;
}

/** What is shown is older than its publisher let it become. Nothing is ever deleted for that. */
export function isStale({ shown }: FeedState, now: number): boolean {
  return shown !== null && Date.parse(shown.expires) <= now;
}

export type FeedMark = "refused" | "stale";

const REFUSALS: ReadonlySet<FeedNotice> = new Set([
  "refused",
  "old-copy",
  "two-versions",
  "inconsistent",
  "bad-rows",
]);

/** What the popup marks a feed with; undefined when it need not trouble anybody. */
export function feedMark(state: FeedState, now: number): FeedMark | undefined {
  const notices = feedNotices(state, now);
  if (notices.some((notice) => REFUSALS.has(notice))) return "refused";
  return notices.includes("expired") ? "stale" : undefined;
}

function faultNotice({ fault, failures }: FeedState): FeedNotice | undefined {
  if (fault === null) return undefined;
  const notice = NOTICES[fault];
  return notice === "refused" && failures < REFUSALS_BEFORE_SAID ? "incomplete" : notice;
}

function isRecent(at: number | null, now: number): boolean {
  return at !== null && now - at < SAID_FOR_MS;
}
