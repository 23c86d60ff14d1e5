import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServerProcess, type ServerProcess } from "../../bench/server/server-process.ts";
import { findFreePort } from "../../service/free-port.ts";

/** `npm run server` on this machine, with a data folder that outlives its process. */
export interface IndexService {
  /** The first moderator's invitation. */
  moderatorInvitation: string;
  inviteMember(): string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it for good. */
  close(): Promise<void>;
}

/** What differs from the defaults: where the published files go, and where readers find them. */
export interface IndexPlace {
  name: string;
  feedDir?: string;
  feedUrl?: string;
}

export async function startIndexService(place: IndexPlace): Promise<IndexService> {
  const dataDir = mkdtempSync(join(tmpdir(), "whocounts-index-"));
  const environment = {
    DATA_DIR: dataDir,
    PORT: String(await findFreePort()),
    PUBLISH_SECONDS: "0.5",
    FEED_NAME: place.name,
    ...(place.feedDir === undefined ? {} : { FEED_DIR: place.feedDir }),
    ...(place.feedUrl === undefined ? {} : { FEED_URL: place.feedUrl }),
  };
  let running: ServerProcess | undefined = await startServerProcess(environment);
  const moderatorInvitation = running.invitation;
  if (moderatorInvitation === undefined) throw new Error("no invitation for a moderator");
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = undefined;
  };
  return {
    moderatorInvitation,
    stop,
    inviteMember() {
      const said = execFileSync(process.execPath, ["scripts/server.ts", "members", "invite"], {
        env: { ...process.env, ...environment },
        encoding: "utf8",
      });
      const invitation = /\S+#invite=\S+/.exec(said)?.[0];
      if (invitation === undefined) throw new Error(`no invitation in: ${said}`);
      return invitation;
    },
    async start() {
      running ??= await startServerProcess(environment);
    },
    async close() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
