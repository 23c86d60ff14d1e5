import type { Delivery } from "../own-work/own-record.ts";
import { toMoment } from "../record/plain-text.ts";
import type { Answer } from "./answer.ts";
import type { RecordState, RecordStatus } from "./record-status.ts";
import { dueAfterFault, dueForNews } from "./retry.ts";
import type { ServiceFault } from "./service-error.ts";

/** When the answer came, and a number below 1 that spreads devices in time. */
export interface Moment {
  now: number;
  random: number;
}

const OUT_OF_REACH: ReadonlySet<ServiceFault> = new Set([
  "offline",
  "bad-answer",
  "unavailable",
  "internal",
] as const);
const NO_ROOM: ReadonlySet<ServiceFault> = new Set([
  "key-quota",
  "address-quota",
  "queue-full",
] as const);

const STATES: Record<RecordState, Delivery["state"]> = {
  queued: "sent",
  "in-review": "in-review",
  accepted: "accepted",
  published: "published",
  rejected: "rejected",
  withdrawn: "withdrawn",
  erased: "erased",
};
const UNSETTLED: ReadonlySet<Delivery["state"]> = new Set([
  "sent",
  "in-review",
  "accepted",
] as const);

/** Does the service still have to decide or to publish? */
export function isUnsettled({ state }: Delivery): boolean {
  return UNSETTLED.has(state);
}

/** What is known of a record after it was sent. */
export function afterSending(
  delivery: Delivery,
  answer: Answer<RecordStatus>,
  at: Moment,
): Delivery {
  if (answer.ok) return afterNews(delivery, answer.value, at);
  if (isPassing(answer.code)) return afterFault(delivery, answer, at);
  const attempt = { failures: 0, due: 0, fault: answer.code };
  return { ...delivery, state: "refused", reason: null, changed: toMoment(at.now), attempt };
}

/** What is known of a record after it was asked for. */
export function afterAsking(
  delivery: Delivery,
  answer: Answer<RecordStatus>,
  at: Moment,
): Delivery {
  if (answer.ok) return afterNews(delivery, answer.value, at);
  // The service was set back to an older backup, say: sending a record twice does no harm.
  if (answer.code === "not-found")
    return moved(delivery, { state: "queued", reason: null }, at.now);
  return afterFault(delivery, answer, at);
}

/** Does a fault speak of the service, and not of the record alone? */
export function troubleOf(code: ServiceFault): "out-of-reach" | "no-room" | "none" {
  if (OUT_OF_REACH.has(code)) return "out-of-reach";
  return NO_ROOM.has(code) ? "no-room" : "none";
}

/** Will the same be taken at some other time? */
function isPassing(code: ServiceFault): boolean {
  return troubleOf(code) !== "none" || code === "reference-not-published";
}

function afterNews(delivery: Delivery, { state, reason }: RecordStatus, at: Moment): Delivery {
  const news = { state: STATES[state], reason };
  const isSame = delivery.state === news.state && delivery.reason === reason;
  const { attempt: _, ...next } = isSame ? delivery : moved(delivery, news, at.now);
  if (!isUnsettled(next)) return next;
  const due = dueForNews(at.now, Date.parse(next.changed), at.random);
  return { ...next, attempt: { failures: 0, due, fault: null } };
}

function afterFault(
  delivery: Delivery,
  { code, retryAfter }: { code: ServiceFault; retryAfter?: number },
  { now, random }: Moment,
): Delivery {
  const failures = (delivery.attempt?.failures ?? 0) + 1;
  const due = dueAfterFault(now, failures, { random, retryAfter });
  return { ...delivery, attempt: { failures, due, fault: code } };
}

function moved(
  { record, feed }: Delivery,
  { state, reason }: Pick<Delivery, "state" | "reason">,
  now: number,
): Delivery {
  return { record, feed, state, reason, changed: toMoment(now) };
}
