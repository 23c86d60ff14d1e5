import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { identifyThisProcess, lookFor, type ProcessIdentity } from "./process-identity.ts";

/**
 * Held by one process at a time. PGlite itself would let two processes write into one directory,
 * and half of what they acknowledge would be lost (SYNC.md section 2).
 */
export interface DirectoryLock {
  release(): void;
}

export type LockResult =
  { ok: true; lock: DirectoryLock } | { ok: false; code: "directory-in-use"; message: string };

const holderSchema = z.object({
  pid: z.number(),
  started: z.string().nullable(),
  where: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** Takes the lock of a directory, or says who has it. A lock is never taken from a live process. */
export function lockDirectory(directory: string): LockResult {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return takeLock(join(directory, "lock"), identifyThisProcess());
}

function takeLock(file: string, me: ProcessIdentity): LockResult {
  if (create(file, me)) return { ok: true, lock: { release: () => releaseLock(file, me) } };
  const holder = readHolder(file);
  const state = holder ? lookFor(holder) : "elsewhere";
  if (!holder || state !== "dead") return { ok: false, ...refusal(file, holder, state) };
  return takeOver(file, holder, me);
}

/**
 * Only who holds the second lock may remove the first, and only while it is still the dead
 * process's. Without that, of two processes which both found it dead, the slower one would remove
 * the lock that the faster has just taken.
 */
function takeOver(file: string, dead: Holder, me: ProcessIdentity): LockResult {
  const takeover = `${file}.takeover`;
  if (!create(takeover, me)) {
    const other = readHolder(takeover);
    if (!other || lookFor(other) !== "dead")
      return { ok: false, ...refusal(file, other, other ? lookFor(other) : "elsewhere") };
    rmSync(takeover, { force: true }); // It died in these very lines.
    return { ok: false, ...refusal(file, other, "dead") };
  }
  try {
    if (readHolder(file)?.since === dead.since) rmSync(file, { force: true });
    if (create(file, me)) return { ok: true, lock: { release: () => releaseLock(file, me) } };
    return { ok: false, ...refusal(file, readHolder(file), "alive") };
  } finally {
    rmSync(takeover, { force: true });
  }
}

/** Writes the file whole under another name first, so that nobody ever reads half of it. */
function create(file: string, me: ProcessIdentity): boolean {
  const draft = `${file}.${me.pid}`;
  writeFileSync(draft, JSON.stringify({ ...me, since: new Date().toISOString() } satisfies Holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function releaseLock(file: string, me: ProcessIdentity): void {
  const holder = readHolder(file);
  if (holder?.pid === me.pid && holder.started === me.started) rmSync(file, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    return undefined; // Gone in the meantime, or not ours: then nobody touches it.
  }
}

function refusal(
  file: string,
  holder: Holder | undefined,
  state: "alive" | "dead" | "elsewhere",
): { code: "directory-in-use"; message: string } {
  const who = holder ? `process ${holder.pid}, since ${holder.since}` : "an unknown process";
  const why =
    state === "alive"
      ? `is in use by ${who}`
      : state === "dead"
        ? `was just being taken over by ${who}, which has ended: try again`
        : `was locked on another machine or in another container, by ${who}; if that has ended, remove the file by hand`;
  return { code: "directory-in-use", message: `${file} ${why}.` };
}
