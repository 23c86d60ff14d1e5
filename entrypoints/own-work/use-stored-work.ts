import { useCallback, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { WorkProblem } from "../../components/own-work/my-work.tsx";
import { patchHeld, type HeldWork } from "../../lib/core/own-work/held-work.ts";
import type { StoredWork, WorkItem } from "../../lib/core/own-work/work-item.ts";
import type { OwnWorkDatabase } from "../../lib/store/own-work/database.ts";
import { createOwnWork } from "../../lib/store/own-work/own-work.ts";
import { readRecentWork, readWorkInSlices, readWorkItems } from "../../lib/store/own-work/read.ts";
import type { WriteResult } from "../../lib/store/own-work/write.ts";

const ownWork = createOwnWork();
/** More than a screen shows; they are there until everything has been read. */
const FIRST_ITEMS = 12;
/** Asked for with the script, so that they come with the first picture of the page and not after it. */
const first = readFirst();

type Change = (database: OwnWorkDatabase) => Promise<WriteResult>;

export interface StoredWorkState {
  /** The last changed until all have been read. */
  items: readonly WorkItem[] | undefined;
  /** Are all of them among the items? */
  isWhole: boolean;
  /** Everything that is stored; undefined while it is being read. */
  stored: StoredWork | undefined;
  problem: WorkProblem | undefined;
  /** Runs a change and reads what it touched; what goes wrong is shown. Undefined where own work is not open. */
  change: (work: Change) => Promise<WriteResult | undefined>;
  /** The same without reading: the list need not follow every stroke of a key. */
  changeQuietly: (work: Change) => Promise<WriteResult | undefined>;
  /** Reads these again; without ids, everything. */
  refresh: (touched?: readonly string[]) => Promise<void>;
  /** Asks the database; undefined where own work is not open. */
  ask: <T>(question: (database: OwnWorkDatabase) => Promise<T>) => Promise<T | undefined>;
}

/** Own work as it is stored, whichever page of the extension changes it. */
export function useStoredWork(): StoredWorkState {
  const [problem, setProblem] = useState<WorkProblem>();
  const open = useCallback(async (): Promise<OwnWorkDatabase | undefined> => {
    await first; // Nothing else is asked of the database before the first rows.
    const opened = await ownWork.open();
    if (opened.ok) return opened.database;
    setProblem(opened.code);
    return undefined;
  }, []);
  const { held, recent, refresh } = useHeldWork(open);
  const changeQuietly = useCallback(
    async (work: Change) => {
      const database = await open();
      if (!database) return undefined;
      const result = await work(database);
      setProblem(result.ok ? undefined : result.code === "disk-full" ? "disk-full" : "failed");
      if (result.ok) ownWork.announce(result.touched);
      return result;
    },
    [open],
  );
  const change = useCallback(
    async (work: Change) => {
      const result = await changeQuietly(work);
      await refresh(result?.ok ? result.touched : undefined);
      return result;
    },
    [changeQuietly, refresh],
  );
  const ask = useCallback(
    async <T>(question: (database: OwnWorkDatabase) => Promise<T>) => {
      const database = await open();
      return database && question(database);
    },
    [open],
  );
  const { items = recent, stored } = held ?? {};
  return {
    items,
    isWhole: held !== undefined,
    stored,
    problem,
    change,
    changeQuietly,
    refresh,
    ask,
  };
}

/** Undefined where own work is not open: whoever asks again is told why. */
async function readFirst(): Promise<readonly WorkItem[] | undefined> {
  const opened = await ownWork.open();
  return opened.ok ? readRecentWork(opened.database, FIRST_ITEMS) : undefined;
}

/** All of own work in memory: the last changed at once, the rest little by little; then what changes. */
function useHeldWork(open: () => Promise<OwnWorkDatabase | undefined>) {
  const [recent, setRecent] = useState<readonly WorkItem[]>();
  const [held, setHeld] = useState<HeldWork>();
  const refresh = useMemo(() => createReader(open, setHeld), [open]);
  useLayoutEffect(() => {
    const begin = async () => {
      setRecent(await first);
      // The rows are drawn before the page is kept busy with the rest.
      await new Promise((resolve) => setTimeout(resolve));
      await refresh();
    };
    void begin();
    return ownWork.watch((touched) => void refresh(touched));
  }, [open, refresh]);
  return { held, recent, refresh };
}

/** Reads one after the other, so that nothing older is shown in place of something newer. */
function createReader(
  open: () => Promise<OwnWorkDatabase | undefined>,
  onRead: (held: HeldWork) => void,
) {
  let held: HeldWork | undefined;
  let last: Promise<void> = Promise.resolve();
  const read = async (touched: readonly string[] | undefined): Promise<void> => {
    const database = await open();
    if (!database) return;
    held =
      held && touched
        ? patchHeld(held, touched, await readWorkItems(database, touched))
        : await readWorkInSlices(database);
    onRead(held);
  };
  return (touched?: readonly string[]): Promise<void> => {
    last = last.then(() => read(touched));
    return last;
  };
}
