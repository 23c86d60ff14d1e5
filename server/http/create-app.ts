import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { routePath } from "hono/route";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import { isUnavailable } from "../database/is-unavailable.ts";
import { errorFields } from "../log.ts";
import type { ServiceContext } from "../service-context.ts";
import { answerError } from "./answer.ts";
import { isFromHere } from "./client-address.ts";
import { decisionRoute } from "./decision-route.ts";
import { feedRoute } from "./feed-route.ts";
import { healthRoute, metricsRoute } from "./health-routes.ts";
import { memberRoute } from "./member-route.ts";
import { queueRoute } from "./queue-route.ts";
import { originOf } from "./origin.ts";
import { postRecordRoute, recordStatusRoute } from "./record-routes.ts";

/** Most bytes of a request: a body of 16 KiB and what JSON puts around it. */
const MAX_REQUEST_BYTES = 20_480;

/** The service as a function from requests to answers. `feed` is served along, where it is a folder. */
export function createApp(context: ServiceContext, feed: FeedFolder | undefined): Hono {
  const app = new Hono();
  app.use(observe(context));
  app.use("/v1/*", cors({ origin: "*", allowMethods: ["GET", "POST"], ...CORS_HEADERS }));
  app.use("/v1/*", noStore, limitBody(context));
  app.post("/v1/records", postRecordRoute(context));
  app.get("/v1/records/:id", recordStatusRoute(context));
  app.get("/v1/queue", queueRoute(context));
  app.post("/v1/decisions", decisionRoute(context));
  app.post("/v1/members", memberRoute(context));
  app.get("/v1/service", (c) => c.json(context.card));
  app.use("/health", onlyFromHere(context));
  app.use("/metrics", onlyFromHere(context));
  app.get("/health", healthRoute(context));
  app.get("/metrics", metricsRoute(context));
  if (feed) app.get("/feed/*", feedRoute(feed));
  app.notFound((c) => answerError(c, { error: "not-found" }, context.now()));
  app.onError((error, c) => {
    const passing = isUnavailable(error);
    context.log("error", passing ? "database-unavailable" : "unexpected", errorFields(error));
    return answerError(c, { error: passing ? "unavailable" : "internal" }, context.now());
  });
  return app;
}

const CORS_HEADERS = {
  allowHeaders: ["authorization", "content-type"],
  exposeHeaders: ["retry-after"],
  maxAge: 86_400,
};

const noStore: MiddlewareHandler = async (c, next) => {
  c.header("Cache-Control", "no-store");
  c.header("X-Content-Type-Options", "nosniff");
  await next();
};

function limitBody({ now }: ServiceContext): MiddlewareHandler {
  return bodyLimit({
    maxSize: MAX_REQUEST_BYTES,
    onError: (c) => answerError(c, { error: "too-large" }, now()),
  });
}

/** Counts and logs every request: which route, what came of it, how long; never who or what. */
function observe({ log, metrics }: ServiceContext): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now();
    await next();
    const ms = performance.now() - begun;
    const route = `${c.req.method} ${routePath(c, -1)}`;
    const outcome: unknown = c.get("outcome");
    const named = typeof outcome === "string" ? outcome : String(c.res.status);
    metrics.count(route, named, ms / 1000);
    log("debug", "request", { route, outcome: named, ms: Math.round(ms * 10) / 10 });
  };
}

/** For the machine itself. Elsewhere there is no such page. */
function onlyFromHere({ now }: ServiceContext): MiddlewareHandler {
  return async (c, next) => {
    if (!isFromHere(originOf(c))) return answerError(c, { error: "not-found" }, now());
    await next();
    return undefined;
  };
}
