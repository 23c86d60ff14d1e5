import type { Handler } from "hono";
import { readGauges } from "../gauges.ts";
import type { ServiceContext } from "../service-context.ts";

/** `GET /health`: 200 while the database answers, else 503. */
export function healthRoute({ db, card }: ServiceContext): Handler {
  return async (c) => c.json({ status: "ok", feed: card.feed, ...(await readGauges(db)) });
}

/** `GET /metrics`: for Prometheus. */
export function metricsRoute({ db, metrics }: ServiceContext): Handler {
  return async (c) =>
    c.text(metrics.format(await readGauges(db)), 200, {
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
    });
}
