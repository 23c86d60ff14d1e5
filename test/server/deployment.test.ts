/** The files of docs/deploy, as far as they can be tried without a container engine. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { readSettings } from "../../server/settings.ts";
import { readLinesUntil } from "../bench/server/read-lines-until.ts";
import { findFreePort } from "../service/free-port.ts";
import { startNginx } from "../service/nginx.ts";
import { makePlace } from "./test-database.ts";
import { startTestService } from "./test-service.ts";

const deploy = (name: string) => readFileSync(join("docs/deploy", name), "utf8");

/** A folder with what the Dockerfile copies, and the packages that `npm ci --omit=dev` installs. */
function imageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "whocounts-image-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [, from = "", to = ""] of deploy("Dockerfile").matchAll(/^COPY (.+) (\S+)$/gm))
    for (const name of from.split(" "))
      cpSync(name, to === "./" ? join(folder, name) : join(folder, to), { recursive: true });
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const kept = Object.keys(packages).filter(
    (path) => path.startsWith("node_modules/") && packages[path]?.dev !== true && existsSync(path),
  );
  for (const path of kept.filter((it) => !/node_modules\/.*node_modules/.test(it))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    symlinkSync(resolve(path), join(folder, path));
  }
  return folder;
}

test("the image holds all that the service needs, and it stops when it is told to", async () => {
  const place = await makePlace("postgresql");
  const folder = imageFolder();
  const [, command = "[]"] = /^CMD (\[.*\])$/m.exec(deploy("Dockerfile")) ?? [];
  const [, ...args] = JSON.parse(command) as string[];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PORT: "0", DATA_DIR: place.dataDir, DATABASE_URL: place.database?.url },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "exit");
  const lines = await readLinesUntil(createInterface({ input: child.stdout }), (line) =>
    line.startsWith("The index service:"),
  );
  const address = lines[0]?.split(/\s+/).at(-1) ?? "";
  expect((await fetch(`${address}/health`)).status).toBe(200);
  child.kill("SIGTERM");
  await ended;
  expect(child.exitCode).toBe(0);
  await place.remove();
});

test("the variables of the Dockerfile and of compose.yml are settings that fit", () => {
  const names = [
    ...deploy("Dockerfile").matchAll(/\b([A-Z_]+)=(\S+)/g),
    ...deploy("compose.yml").matchAll(/^ {6}([A-Z_]+): (\S+)$/gm),
  ].filter(([, name = ""]) => !/^(?:NODE_ENV|POSTGRES_)/.test(name));
  const environment = Object.fromEntries(names.map(([, name, value]) => [name, value]));
  expect(Object.keys(environment).length).toBeGreaterThan(6);
  expect(readSettings(environment)).toMatchObject({ ok: true });
  const known = readFileSync("server/settings.ts", "utf8");
  for (const name of Object.keys(environment)) expect(known).toContain(`${name}:`);
});

test("the files that compose.yml names are there", () => {
  for (const [, name = ""] of deploy("compose.yml").matchAll(/- \.\/(\S+?):/g))
    expect(existsSync(join("docs/deploy", name))).toBe(true);
});

test("the site of compose.yml serves the feed and the service, and not the machine's own pages", async () => {
  const place = await makePlace("postgresql");
  const service = await startTestService(place, { TRUSTED_PROXIES: "127.0.0.1" });
  const port = await findFreePort();
  const site = deploy("site.nginx.conf")
    .replace("service:8787", new URL(service.address).host)
    .replace("listen 80", `listen 127.0.0.1:${port}`)
    .replace("alias /feed/", `alias ${place.dataDir}/public/`)
    .replace("include service.nginx.conf", `include ${resolve("docs/deploy/service.nginx.conf")}`);
  const nginx = await startNginx("return 404;", site);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const manifest = await get("/feed/feed.json");
  expect(manifest.status).toBe(200);
  expect(manifest.headers.get("cache-control")).toBe("max-age=300");
  expect(manifest.headers.get("access-control-allow-origin")).toBe("*");
  expect((await get("/feed/root.1.json")).headers.get("cache-control")).toContain("immutable");
  expect(await (await get("/v1/service")).json()).toMatchObject({ feed: service.feed });
  for (const path of ["/health", "/metrics", "/", "/feed/.feed.json.1.new", "/feed/packs/"])
    expect([403, 404]).toContain((await get(path)).status);
  await nginx.stop();
  await service.stop();
  await place.remove();
});
