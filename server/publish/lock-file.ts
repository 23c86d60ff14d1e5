import { link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** After this long, whoever was taking over a dead process's lock has died of it. */
const TAKEOVER_MS = 10_000;

/**
 * Holds a lock file for this process alone; resolves to what releases it. A lock is taken over only
 * from a process that is gone: its number may be in use again, so its time of start is kept too.
 * Throws an Error that names the holder.
 */
export async function holdLock(path: string, purpose: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}`;
  await writeFile(own, `${process.pid} ${await startOf(process.pid)}\n`);
  try {
    while (!(await isMade(() => link(own, path)))) {
      const holder = await readHolder(path);
      if (holder && (await isRunning(holder)))
        throw new Error(`${purpose}: process ${holder.pid} is at it already (${path})`);
      await removeDeadLock(path, own);
    }
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(path, { force: true });
}

/** One process at a time looks again and removes: else it might remove the lock of the next. */
async function removeDeadLock(path: string, own: string): Promise<void> {
  const turn = `${path}.takeover`;
  if (await isMade(() => link(own, turn))) {
    const holder = await readHolder(path);
    if (holder && !(await isRunning(holder))) await rm(path, { force: true });
    await rm(turn, { force: true });
    return;
  }
  const begun = (await stat(turn).catch(() => undefined))?.ctimeMs;
  if (begun !== undefined && Date.now() - begun > TAKEOVER_MS) await rm(turn, { force: true });
  await sleep(20);
}

interface Holder {
  pid: number;
  start: string;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  const [pid = "", start = ""] = text?.trim().split(" ") ?? [];
  return text === undefined ? undefined : { pid: Number(pid), start };
}

async function isRunning({ pid, start }: Holder): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return (await startOf(pid)) === start;
}

/** When a process started, in the system's own count; "?" where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // Field 22; the name in field 2 may hold spaces and brackets.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "?";
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
