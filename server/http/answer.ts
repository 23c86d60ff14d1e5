import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorAnswer, ServiceError } from "../../lib/core/contribution/service-error.ts";
import { secondsToNextDay } from "../contribution/quota.ts";
import type { Fault } from "../contribution/read-submission.ts";

const STATUS: Record<ServiceError, ContentfulStatusCode> = {
  "not-json": 400,
  "wrong-shape": 400,
  "too-large": 413,
  newer: 400,
  "unknown-reference": 400,
  "not-found": 404,
  "bad-signature": 403,
  blocked: 403,
  "not-yours": 403,
  "not-a-moderator": 403,
  "own-record": 403,
  "wrong-feed": 403,
  "stale-request": 403,
  "replayed-request": 403,
  "bad-invitation": 403,
  "already-decided": 409,
  "reference-not-published": 409,
  "key-quota": 429,
  "address-quota": 429,
  "queue-full": 429,
  unavailable: 503,
  internal: 500,
};

/** When to try again, in seconds, for errors that pass. */
function retryAfter(error: ServiceError, now: number): number | undefined {
  if (error === "key-quota" || error === "address-quota") return secondsToNextDay(now);
  if (error === "queue-full") return 3600;
  return error === "unavailable" ? 5 : undefined;
}

/** An answer that is no success, always in the same shape. */
export function answerError(
  c: Context,
  { error, faults }: { error: ServiceError; faults?: readonly Fault[] | undefined },
  now: number,
): Response {
  const seconds = retryAfter(error, now);
  if (seconds !== undefined) c.header("Retry-After", String(seconds));
  c.set("outcome", error);
  const body: ErrorAnswer = { error, ...(faults?.length ? { faults: [...faults] } : {}) };
  return c.json(body, STATUS[error]);
}
