import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findServiceProgram } from "../../scripts/set-up/service-programs.ts";
import { findFreePort } from "./free-port.ts";

export interface Nginx {
  /** Ends with a slash. */
  base: string;
  stop(): Promise<void>;
}

/** Runs nginx on a free port of this machine; `server` is what stands in its server block. */
export async function startNginx(server: string, http = ""): Promise<Nginx> {
  const dir = mkdtempSync(join(tmpdir(), "whocounts-nginx-"));
  const port = await findFreePort();
  mkdirSync(join(dir, "tmp"));
  writeFileSync(join(dir, "nginx.conf"), configuration(dir, port, server, http));
  const args = ["-p", dir, "-c", join(dir, "nginx.conf"), "-e", join(dir, "error.log")];
  const child = spawn(join(findServiceProgram("nginx"), "nginx"), args, { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const base = `http://127.0.0.1:${port}/`;
  for (let tries = 0; !(await answers(base)); tries++) {
    if (tries > 100 || child.exitCode !== null) throw new Error("nginx does not start");
    await sleep(50);
  }
  return {
    base,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(dir, { recursive: true });
    },
  };
}

function configuration(dir: string, port: number, server: string, http: string): string {
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${dir}/tmp/${name};`)
    .join(" ");
  // As root the workers would run as another user, who may not read the temporary folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `daemon off; ${user} pid ${dir}/nginx.pid; worker_processes 2;
events { worker_connections 2048; }
http { access_log off; ${paths} ${http}
server { listen 127.0.0.1:${port} reuseport; ${server} } }
`;
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}
