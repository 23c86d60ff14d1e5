/** Every command of docs/index-service.md, in its order, on a service of its own. */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { verifyFeed } from "../../scripts/feed/verify.ts";
import { createServiceClient } from "../../lib/sync/service-client.ts";
import { createDiskFolder } from "../../server/publish/disk-folder.ts";
import { startServerProcess, type ServerProcess } from "../bench/server/server-process.ts";
import { primitives } from "../feed/author.ts";
import { createPerson, joinAs, wire, type Person } from "./people.ts";
import { makePlace, type TestPlace } from "./test-database.ts";
import { silentLog } from "./test-service.ts";

const run = promisify(execFile);
const doc = readFileSync("docs/index-service.md", "utf8");
const documented = [...doc.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) =>
  block.trim().split("\n"),
);

let dir: string;
let main: ServerProcess | undefined;
let moderator: Person;
let postgres: TestPlace;
let member: Person;
/** The records that were published, in the order of the log. */
const published: string[] = [];
const others: ServerProcess[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "whocounts-docs-"));
  cpSync(inject("emptyData"), join(dir, "whocounts-data"), { recursive: true });
  postgres = await makePlace("postgresql");
  member = await createPerson();
});
afterAll(async () => {
  for (const server of others) await server.stop();
  await postgres.remove();
  rmSync(dir, { recursive: true, force: true });
});

const dataDir = (name = "whocounts-data") => join(dir, name);
/** An empty database; on request beside the keys and files of the service. */
function emptyPlace(name: string, copies: readonly string[] = []): Record<string, string> {
  cpSync(inject("emptyData"), dataDir(name), { recursive: true });
  for (const folder of copies)
    cpSync(join(dataDir(), folder), join(dataDir(name), folder), { recursive: true });
  return { DATA_DIR: dataDir(name) };
}
const clientOf = ({ address }: ServerProcess) =>
  createServiceClient(address, silentLog, primitives);

function expectMain(): ServerProcess {
  if (!main) throw new Error("the service does not run");
  return main;
}

/** The command as it is run here: other places, this Node, real keys and ids in place of `KEY` and `ID`. */
function adapt(command: string): string {
  const node = JSON.stringify(process.execPath);
  const addressOfMain = main?.address ?? "";
  return command
    .replace(/npm run (server|feed)(?: --)?/, `${node} scripts/$1.ts`)
    .replaceAll(/whocounts-(?:data|backup\.gz|keys)/g, (name) => join(dir, name))
    .replace("http://127.0.0.1:8787", addressOfMain)
    .replace("https://feeds.example/index/", `${addressOfMain}/feed/`)
    .replace("postgres://localhost/whocounts", postgres.database?.url ?? "")
    .replace(" KEY", ` ${member.key}`)
    .replace(" ID", ` ${published[0]}`);
}

async function shell(command: string, environment: Record<string, string>): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir(), ...environment };
  const { stdout } = await run("bash", ["-c", adapt(command)], { env });
  return stdout;
}

/** A published claim of the member's. */
async function publishOne(server: ServerProcess, value: number): Promise<string> {
  const client = clientOf(server);
  const card = await client.card();
  if (!card.ok) throw new Error(card.code);
  const claim = await member.claim(value);
  await client.send(wire(claim));
  await client.decide(await moderator.decision(card.value.feed, claim.id, "publish"));
  return claim.id;
}

const stateOf = async (server: ServerProcess, id: string) => {
  const answer = await clientOf(server).status(id);
  return answer.ok ? answer.value.state : answer.code;
};
const verifyHere = (name?: string) =>
  verifyFeed(createDiskFolder(join(dataDir(name), "public")), Date.now());

/** Starts a service with the variables of a documented command. */
async function serve(command: string, environment: Record<string, string>): Promise<ServerProcess> {
  const named = [...adapt(command).matchAll(/\b([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const server = await startServerProcess({
    ...environment,
    ...Object.fromEntries(named),
    PORT: "0",
  });
  others.push(server);
  return server;
}

interface Step {
  command: string;
  /** What is prepared before; its result are further variables of the environment. */
  before?: () => Promise<Record<string, string>> | Record<string, string>;
  /** What is printed. */
  prints?: RegExp;
  after?: () => Promise<void>;
}

const steps: Step[] = [
  {
    command: "npm run server",
    async after() {
      expect(expectMain().invitation).toMatch(/^http:.*#invite=/);
      const client = clientOf(expectMain());
      const card = await client.card();
      if (!card.ok) throw new Error(card.code);
      const service = { client, feed: card.value.feed };
      moderator = await joinAs(service, expectMain().invitation ?? "", "First moderator");
    },
  },
  { command: "npm run server -- status", prints: /database: pglite[\s\S]*published_version: \d/ },
  { command: "curl --silent http://127.0.0.1:8787/health", prints: /"status":"ok"/ },
  { command: "npm run server -- members invite", prints: /one member.*\nhttp:.*#invite=/ },
  { command: "npm run server -- moderators invite", prints: /one moderator.*\nhttp:.*#invite=/ },
  { command: "npm run server -- members", prints: /No members yet/ },
  { command: "npm run server -- moderators", prints: /First moderator/ },
  { command: "npm run server -- members add KEY Salma", prints: /is a member/ },
  { command: "npm run server -- moderators add KEY Salma", prints: /is a moderator/ },
  { command: "npm run server -- moderators remove KEY", prints: /is a member/ },
  { command: "npm run server -- members block KEY", prints: /is blocked/ },
  {
    command: "npm run server -- members remove KEY",
    prints: /is no member any more/,
    async after() {
      published.push(await publishOne(expectMain(), 1), await publishOne(expectMain(), 2));
    },
  },
  { command: "npm run server -- publish", prints: /Published version \d+: 2 records/ },
  { command: "npm run feed -- verify whocounts-data", prints: /2 records, 0 erased, every sig/ },
  {
    command: "npm run feed -- publish whocounts-data --index public/index",
    prints: /Version \d+: \d{4} records/,
    async after() {
      expect(await shell("npm run server -- status", {})).toMatch(/published_head: 2$/m);
      published.push(await publishOne(expectMain(), 3));
      await shell("npm run server -- publish", {});
      expect(await stateOf(expectMain(), published[2] ?? "")).toBe("published");
    },
  },
  { command: "npm run server -- rotate none", prints: /Root \d+ is published/ },
  { command: "npm run server -- rotate feed", prints: /Root \d+ is published/ },
  { command: "npm run server -- rotate root", prints: /Root \d+ is published/ },
  {
    command: "npm run server -- rotate feed --with root-spare",
    prints: /Root \d+ is published/,
    after: async () => expect((await verifyHere()).bad).toEqual([]),
  },
  {
    command: "npm run server -- restart-log",
    prints: /begins epoch 2 with \d{4} records/,
    after: async () => expect((await verifyHere()).bad).toEqual([]),
  },
  {
    command: 'npm run server -- erase ID --reason "Names a private person."',
    prints: /clients drop it with their next sync/,
    async after() {
      expect(await stateOf(expectMain(), published[0] ?? "")).toBe("erased");
      expect(await verifyHere()).toMatchObject({ erased: 1, bad: [] });
    },
  },
  { command: "npm run server -- backup whocounts-backup.gz", prints: /\d{4} rows in/ },
  {
    command: "cp -a whocounts-data/keys whocounts-keys",
    after: async () => expect(existsSync(join(dir, "whocounts-keys/root.key.json"))).toBe(true),
  },
  {
    command: "npm run server -- restore whocounts-backup.gz",
    async before() {
      // Published after the backup: taken over from the files when the service starts.
      published.push(await publishOne(expectMain(), 4));
      await shell("npm run server -- publish", {});
      return emptyPlace("from-backup", ["keys", "public"]);
    },
    prints: /rows are back/,
    async after() {
      const server = await serve("", { DATA_DIR: dataDir("from-backup") });
      const states = await Promise.all(published.map((id) => stateOf(server, id)));
      expect(states).toEqual(["erased", "published", "published", "published"]);
      published.push(await publishOne(server, 5));
      await shell("npm run server -- publish", { DATA_DIR: dataDir("from-backup") });
      expect(await verifyHere("from-backup")).toMatchObject({ bad: [] });
    },
  },
  {
    command: "npm run server -- restore whocounts-data/public",
    before: () => emptyPlace("from-files"),
    prints: /\d{4} records are back/,
    async after() {
      const [old, restored] = [await verifyHere(), await verifyHere("from-files")];
      expect(restored.manifest.chain).toBe(old.manifest.chain);
    },
  },
  {
    command: "npm run server -- restore https://feeds.example/index/",
    before: () => emptyPlace("from-web"),
    prints: /\d{4} records are back/,
    async after() {
      expect((await verifyHere("from-web")).manifest.chain).toBe(
        (await verifyHere()).manifest.chain,
      );
    },
  },
  { command: "npm run server -- backup whocounts-backup.gz", prints: /\d{4} rows in/ },
  {
    command:
      "DATABASE_URL=postgres://localhost/whocounts npm run server -- restore whocounts-backup.gz",
    before() {
      mkdirSync(dataDir("moved"));
      for (const folder of ["keys", "public"])
        cpSync(join(dataDir(), folder), join(dataDir("moved"), folder), { recursive: true });
      return { DATA_DIR: dataDir("moved") };
    },
    prints: /rows are back/,
  },
  {
    command: "DATABASE_URL=postgres://localhost/whocounts npm run server",
    async after() {
      const moved = others.at(-1);
      if (!moved) throw new Error("not moved");
      expect(await stateOf(moved, published[3] ?? "")).toBe("published");
      published.push(await publishOne(moved, 6));
      await shell("npm run server -- publish", { DATA_DIR: dataDir("moved") });
      expect(await verifyHere("moved")).toMatchObject({ erased: 1, bad: [] });
    },
  },
  {
    command:
      "DATABASE_URL=postgres://localhost/whocounts PUBLISHER=off PORT=8788 TRUSTED_PROXIES=127.0.0.1 npm run server",
    async after() {
      const further = others.at(-1);
      if (!further) throw new Error("not started");
      expect(await stateOf(further, published.at(-1) ?? "")).toBe("published");
    },
  },
];

test("every command of the document is tried here, in its order", () => {
  expect(steps.map(({ command }) => command)).toEqual(documented);
});

test("what npm runs is what is run here", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    scripts: Record<string, string>;
  };
  expect(scripts).toMatchObject({
    server: "node scripts/run.mjs server",
    feed: "node scripts/run.mjs feed",
  });
});

/** Resolves to what is printed; a command that starts a service prints nothing that counts here. */
async function runStep({ command, before }: Step): Promise<string> {
  const environment = (await before?.()) ?? {};
  if (!command.endsWith("npm run server")) return shell(command, environment);
  const name = command.includes("PUBLISHER=off") ? "further" : main ? "moved" : undefined;
  const server = await serve(command, { DATA_DIR: dataDir(name) });
  main ??= server;
  return "";
}

test.each(steps.map((step, i) => [`${i + 1}: ${step.command}`, step] as const))(
  "%s",
  async (_, step) => {
    expect(await runStep(step)).toMatch(step.prints ?? /^$/);
    await step.after?.();
  },
);
