import type { Database } from "./open-database.ts";

/** Locks that one process holds at a time, longer than a transaction. Any numbers; all versions share them. */
export const PUBLISHER_LOCK = 7_283_003;

export type Exclusive<T> = { ok: true; value: T } | { ok: false };

/**
 * Does the work while no other process does work of the same kind; not at all when another is at
 * it. On PostgreSQL the lock hangs on a connection of its own, so that it ends with the process,
 * whatever happens; `isHeld` asks whether it still stands. The embedded database has only one
 * process.
 */
export async function exclusively<T>(
  { connect, held }: Database,
  lock: number,
  work: (isHeld: () => Promise<boolean>) => Promise<T>,
): Promise<Exclusive<T>> {
  if (held.has(lock)) return { ok: false };
  held.add(lock);
  try {
    if (!connect) return { ok: true, value: await work(async () => true) };
    return await onConnection(connect, lock, work);
  } finally {
    held.delete(lock);
  }
}

async function onConnection<T>(
  connect: NonNullable<Database["connect"]>,
  lock: number,
  work: (isHeld: () => Promise<boolean>) => Promise<T>,
): Promise<Exclusive<T>> {
  const client = await connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock($1) as taken",
      [lock],
    );
    if (!rows[0]?.taken) return { ok: false };
    const isHeld = () =>
      client.query("select 1").then(
        () => true,
        () => false,
      );
    return { ok: true, value: await work(isHeld) };
  } finally {
    await client.end();
  }
}
