import type { Database } from "../database/open-database.ts";
import type { FeedPlace } from "../publish/feed-place.ts";

/** What the commands of the operator work with, in the running service or without one. */
export interface AdminContext {
  database: Database;
  place: FeedPlace;
  /** The address of the service, for invitations. */
  address: string;
  now: () => number;
}
