import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { formatInvitation } from "../lib/core/contribution/invitation.ts";
import { openDatabase, type Database } from "./database/open-database.ts";
import { agreeOnSetting } from "./database/setting.ts";
import { createApp } from "./http/create-app.ts";
import { createMetrics } from "./http/metrics.ts";
import { keepHouse } from "./housekeeping.ts";
import { errorFields, type Log } from "./log.ts";
import { invite } from "./moderation/invitations.ts";
import { adoptFeed, learnFeed } from "./publish/adopt-feed.ts";
import type { FeedPlace } from "./publish/feed-place.ts";
import { runPublisher } from "./publish/run-publisher.ts";
import { openServicePlace } from "./publish/service-place.ts";
import type { Repetition } from "./repeat.ts";
import type { ServiceContext } from "./service-context.ts";
import type { Settings } from "./settings.ts";

export interface Service {
  /** The public address of the service, without a slash at its end. */
  address: string;
  /** The address to subscribe to. */
  feedAddress: string;
  /** For the first moderator, while there is none. */
  invitation: string | undefined;
  database: Database;
  place: FeedPlace;
  publisher: Repetition | undefined;
  stop(): Promise<void>;
}

/** The service could not start; the message is for whoever runs it. */
export class StartError extends Error {}

/** Opens the database, takes on the feed, and serves. Throws StartError or LogMismatchError. */
export async function startService(settings: Settings, log: Log): Promise<Service> {
  const onError = (error: Error) => log("error", "database-connection", errorFields(error));
  const opened = await openDatabase(settings, onError);
  if (!opened.ok) throw new StartError(opened.message);
  const { database } = opened;
  try {
    return await startOn(database, settings, log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function startOn(database: Database, settings: Settings, log: Log): Promise<Service> {
  const { db } = database;
  const now = Date.now;
  const place = openServicePlace(settings);
  const newFeed = { name: settings.feedName, licence: settings.feedLicence, now: now() };
  const isPublisher = settings.publisher === "inside";
  const { feed, name } = await (isPublisher
    ? adoptFeed(database, place, newFeed)
    : learnFeed(database));
  const secret = randomBytes(32).toString("base64url");
  const networkSecret = await agreeOnSetting(db, "network-secret", secret);
  const { limits, trustedProxies } = settings;
  const card = { feed, name, address: "", policy: settings.policy };
  const rest = { limits, trustedProxies, networkSecret, now, log, metrics: createMetrics() };
  const context: ServiceContext = { db, card, ...rest };
  const listening = await listen(context, settings, place);
  const address = settings.serviceUrl ?? listening.address;
  card.address = feedAddressOf(feed, settings.feedUrl ?? `${address}/feed`);
  const publisher = isPublisher
    ? runPublisher(database, place, { seconds: settings.publishSeconds, now, log })
    : undefined;
  const house = keepHouse(db, now, log);
  log("info", "started", { address, engine: database.engine, feed });
  return {
    address,
    feedAddress: card.address,
    invitation: await inviteFirst(database, address, now()),
    database,
    place,
    publisher,
    stop: async () => {
      await listening.close();
      await publisher?.stop();
      await house.stop();
      await database.close();
      log("info", "stopped");
    },
  };
}

/** The feed's address carries the fingerprint of its keys: whoever pastes it trusts nobody else. */
function feedAddressOf(feed: string, url: string): string {
  return `${url}/#key=${feed}`;
}

/** Longest wait for requests under way when the service stops. */
const LAST_REQUESTS_MS = 10_000;

async function listen(
  context: ServiceContext,
  { host, port, s3 }: Settings,
  place: FeedPlace,
): Promise<{ address: string; close: () => Promise<void> }> {
  const app = createApp(context, s3 ? undefined : place.folder);
  const server = await new Promise<Server>((resolve, reject) => {
    const made = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(made as Server));
    made.once("error", reject);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  const bound = server.address();
  const actual = typeof bound === "object" && bound ? bound.port : port;
  const shown = host.includes(":") ? `[${host}]` : host;
  return { address: `http://${shown}:${actual}`, close: () => closeServer(server) };
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
  await closed;
  clearTimeout(force);
}

async function inviteFirst(
  { db }: Database,
  service: string,
  now: number,
): Promise<string | undefined> {
  const moderators = db.selectFrom("author_key").select("key").where("role", "=", "moderator");
  if (await moderators.executeTakeFirst()) return undefined;
  return formatInvitation({ service, code: await invite(db, "moderator", now) });
}
