import { createPrimitives } from "../../lib/core/record/primitives.ts";
import { connectFeedDatabase } from "../../lib/store/feed-database.ts";
import { createRequestLog } from "../../lib/store/request-log-store.ts";
import { createServiceClient, type ServiceClient } from "../../lib/sync/service-client.ts";

const primitives = createPrimitives(globalThis);
const log = createRequestLog(connectFeedDatabase());

/** The index service at an address; whatever is asked of it stands in the log of requests. */
export function openService(address: string): ServiceClient {
  return createServiceClient(address, log, primitives);
}
