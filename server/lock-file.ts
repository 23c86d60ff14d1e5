import { link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { identifyThisProcess, lookFor } from "./process-identity.ts";

/** After this long, whoever was taking over a dead process's lock has died of it. */
const TAKEOVER_MS = 10_000;

const holderSchema = z.object({
  pid: z.number(),
  started: z.string().nullable(),
  where: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** Somebody else has the lock; the message names who. */
export class LockedError extends Error {}

/**
 * Holds a lock file for this process alone; resolves to what releases it. A lock is taken over only
 * from a process that is surely gone. Throws LockedError.
 */
export async function holdLock(path: string, purpose: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const own = `${path}.${process.pid}`;
  const me: Holder = { ...identifyThisProcess(), since: new Date().toISOString() };
  await writeFile(own, `${JSON.stringify(me)}\n`);
  try {
    while (!(await isMade(() => link(own, path)))) {
      await expectDead(path, purpose);
      await removeDeadLock(path, own);
    }
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(path, { force: true });
}

async function expectDead(path: string, purpose: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder === "gone") return;
  if (holder === "unreadable") throw new LockedError(`${purpose}: ${path} is no lock of ours`);
  const state = lookFor(holder);
  const who = `process ${holder.pid}, since ${holder.since}`;
  if (state === "alive") throw new LockedError(`${purpose}: ${who}, is at it already (${path})`);
  if (state === "elsewhere")
    throw new LockedError(
      `${purpose}: ${who}, of another machine or container has the lock; if that has ended, remove ${path}`,
    );
}

/**
 * One process at a time looks again and removes. Else, of two that both found the holder dead, the
 * slower one would remove the lock that the faster one has just made.
 */
async function removeDeadLock(path: string, own: string): Promise<void> {
  const turn = `${path}.takeover`;
  if (await isMade(() => link(own, turn))) {
    const holder = await readHolder(path);
    if (typeof holder !== "string" && lookFor(holder) === "dead") await rm(path, { force: true });
    await rm(turn, { force: true });
    return;
  }
  const begun = (await stat(turn).catch(() => undefined))?.ctimeMs;
  if (begun !== undefined && Date.now() - begun > TAKEOVER_MS) await rm(turn, { force: true });
  await sleep(20);
}

async function readHolder(path: string): Promise<Holder | "gone" | "unreadable"> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return "gone";
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return "unreadable"; // Not JSON, or not ours: then nobody touches it.
  }
}

async function isMade(make: () => Promise<void>): Promise<boolean> {
  try {
    await make();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
