import { readSettings, type Settings } from "../../server/settings.ts";
import { startService, type Service } from "../../server/start-service.ts";
import { createServiceClient, type ServiceClient } from "../../lib/sync/service-client.ts";
import { primitives } from "../feed/author.ts";
import type { DatabasePlace } from "../../server/database/open-database.ts";

export interface TestService extends Service {
  client: ServiceClient;
  feed: string;
  /** Publishes what was accepted. */
  publish(): Promise<void>;
  /** What was logged as an error, and not expected. */
  errors: string[];
}

/** A service in this process on a free port, which publishes only when told to. */
export async function startTestService(
  { dataDir, database }: DatabasePlace,
  environment: Record<string, string> = {},
): Promise<TestService> {
  const settings = testSettings({
    DATA_DIR: dataDir,
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...environment,
  });
  const errors: string[] = [];
  const service = await startService(settings, (level, event, fields) => {
    if (level === "error" && fields?.code !== "57P01") errors.push(`${event} ${fields?.message}`);
  });
  const client = createServiceClient(service.address, silentLog, primitives);
  const card = await client.card();
  if (!card.ok) throw new Error(card.code);
  return {
    ...service,
    client,
    errors,
    feed: card.value.feed,
    publish: async () => service.publisher?.now(),
  };
}

export const silentLog = { add: async () => {}, list: async () => [] };

export function testSettings(environment: Record<string, string>): Settings {
  const result = readSettings({ PORT: "0", PUBLISH_SECONDS: "3600", ...environment });
  if (!result.ok) throw new Error(result.faults.join("\n"));
  return result.settings;
}
