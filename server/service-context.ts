import type { Kysely } from "kysely";
import type { ServiceCard } from "../lib/core/contribution/service-card.ts";
import type { Tables } from "./database/tables.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./http/metrics.ts";
import type { Limits } from "./settings.ts";

/** What the routes work with. */
export interface ServiceContext {
  db: Kysely<Tables>;
  card: ServiceCard;
  limits: Limits;
  trustedProxies: readonly string[];
  /** Hides network addresses wherever they are counted. */
  networkSecret: string;
  now: () => number;
  log: Log;
  metrics: Metrics;
}
