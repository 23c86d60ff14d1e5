import { useCallback, useEffect, useState } from "preact/hooks";
import type { WorkProblem } from "../../components/own-work/my-work.tsx";
import { listWork, type StoredWork, type WorkItem } from "../../lib/core/own-work/work-item.ts";
import type { OwnWorkDatabase } from "../../lib/store/own-work/database.ts";
import { createOwnWork } from "../../lib/store/own-work/own-work.ts";
import { readAllWork, readRecentWork } from "../../lib/store/own-work/read.ts";
import type { WriteResult } from "../../lib/store/own-work/write.ts";

const ownWork = createOwnWork();
/** Shown until everything has been read. */
const FIRST_ITEMS = 50;

type Change = (database: OwnWorkDatabase) => Promise<WriteResult>;

export interface StoredWorkState {
  items: readonly WorkItem[] | undefined;
  /** Everything that is stored; undefined while it is being read. */
  stored: StoredWork | undefined;
  problem: WorkProblem | undefined;
  /** Runs a change and reads again; what goes wrong is shown. Undefined where own work is not open. */
  change: (work: Change) => Promise<WriteResult | undefined>;
  /** The same without reading again: ten thousand entries are not read at every stroke of a key. */
  changeQuietly: (work: Change) => Promise<WriteResult | undefined>;
  refresh: () => Promise<void>;
  /** Asks the database; undefined where own work is not open. */
  ask: <T>(question: (database: OwnWorkDatabase) => Promise<T>) => Promise<T | undefined>;
}

/** Own work as it is stored, whichever page of the extension changes it. */
export function useStoredWork(): StoredWorkState {
  const [items, setItems] = useState<readonly WorkItem[]>();
  const [stored, setStored] = useState<StoredWork>();
  const [problem, setProblem] = useState<WorkProblem>();

  const open = useCallback(async (): Promise<OwnWorkDatabase | undefined> => {
    const opened = await ownWork.open();
    if (opened.ok) return opened.database;
    setProblem(opened.code);
    return undefined;
  }, []);
  const read = useCallback(async () => {
    const database = await open();
    if (!database) return;
    const recent = await readRecentWork(database, FIRST_ITEMS);
    setItems((now) => now ?? recent);
    const all = await readAllWork(database);
    setStored(all);
    setItems(listWork(all));
  }, [open]);
  useEffect(() => {
    void read();
    return ownWork.watch(() => void read());
  }, [read]);
  const changeQuietly = useCallback(
    async (work: Change) => {
      const database = await open();
      if (!database) return undefined;
      const result = await work(database);
      setProblem(result.ok ? undefined : result.code === "disk-full" ? "disk-full" : "failed");
      if (result.ok) ownWork.announce();
      return result;
    },
    [open],
  );
  const change = useCallback(
    async (work: Change) => {
      const result = await changeQuietly(work);
      await read();
      return result;
    },
    [changeQuietly, read],
  );
  const ask = useCallback(
    async <T>(question: (database: OwnWorkDatabase) => Promise<T>) => {
      const database = await open();
      return database && question(database);
    },
    [open],
  );
  return { items, stored, problem, change, changeQuietly, refresh: read, ask };
}
