import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../../service/free-port.ts";
import { startNginx } from "../../service/nginx.ts";
import { selfSigned } from "./certificate.ts";
import { openTunnel, type Tunnel } from "./tunnel.ts";

/** One request that nginx answered. */
export interface AnsweredRequest {
  host: string;
  path: string;
  status: string;
  cookie: string;
  referrer: string;
}

/** nginx with TLS, and the way by which a browser gets there. */
export interface FeedHost {
  tunnel: Tunnel;
  /** A folder for the feeds, by name of the host. */
  folderOf(host: string): string;
  answered(): AnsweredRequest[];
  close(): Promise<void>;
}

/** A host of this name sends slowly, so that a test can come between two packs. */
const SLOW_HOST = /^slow\./;
const SLOW_RATE = "limit_rate 500k;";

/** Serves the feeds of some hosts with the documented settings for nginx. */
export async function startFeedHost(hosts: readonly string[]): Promise<FeedHost> {
  const dir = mkdtempSync(join(tmpdir(), "whocounts-feed-host-"));
  const log = join(dir, "access.log");
  const { key, certificate } = selfSigned();
  writeFileSync(join(dir, "key.pem"), key);
  writeFileSync(join(dir, "certificate.pem"), certificate);
  const port = await findFreePort();
  const folderOf = (host: string) => join(dir, host);
  const servers = hosts.map((host) => server(dir, { host, port, folder: folderOf(host), log }));
  const nginx = await startNginx("return 204;", `${LOG_FORMAT}\n${servers.join("\n")}`);
  const tunnel = await openTunnel(() => port);
  return {
    tunnel,
    folderOf,
    answered: () =>
      (existsSync(log) ? readFileSync(log, "utf8") : "")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as AnsweredRequest),
    async close() {
      await tunnel.close();
      await nginx.stop();
      rmSync(dir, { recursive: true });
    },
  };
}

const LOG_FORMAT = `log_format requests escape=json '{"host":"$host","path":"$request_uri",'
  '"status":"$status","cookie":"$http_cookie","referrer":"$http_referer"}';`;

interface Server {
  host: string;
  port: number;
  folder: string;
  log: string;
}

function server(dir: string, { host, port, folder, log }: Server): string {
  const snippet = readFileSync("docs/deploy/feed.nginx.conf", "utf8");
  return `server { listen 127.0.0.1:${port} ssl; server_name ${host}; access_log ${log} requests;
ssl_certificate ${dir}/certificate.pem; ssl_certificate_key ${dir}/key.pem;
root ${folder}/public; ${SLOW_HOST.test(host) ? SLOW_RATE : ""} ${snippet} }`;
}
