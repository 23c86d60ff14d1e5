import type { Draft } from "../../core/own-work/draft.ts";
import type { HeldWork } from "../../core/own-work/held-work.ts";
import { readOwnRecord, type ReadOwnRecord } from "../../core/own-work/own-record.ts";
import {
  listReadWork,
  listWork,
  type StoredWork,
  type WorkItem,
} from "../../core/own-work/work-item.ts";
import { aboutKey, type WorkKey } from "../../core/own-work/work-keys.ts";
import type { OwnWorkDatabase, WorkRow } from "./database.ts";
import { isReadable, readRows } from "./rows.ts";
import { deliveriesOf } from "./save.ts";

/** Everything, for the list, for search and for backups. */
export async function readAllWork(database: OwnWorkDatabase): Promise<StoredWork> {
  const transaction = database.transaction(["drafts", "records", "deliveries"]);
  const [drafts, records, deliveries] = await Promise.all([
    transaction.objectStore("drafts").getAll(),
    transaction.objectStore("records").getAll(),
    transaction.objectStore("deliveries").getAll(),
  ]);
  return readRows(drafts, records, deliveries);
}

/** Rows read and checked between two looks at what else the page has to do. */
const SLICE = 100;

/** Everything, without keeping the page from answering while ten thousand entries are read. */
export async function readWorkInSlices(database: OwnWorkDatabase): Promise<HeldWork> {
  const drafts: Draft[] = [];
  const read: ReadOwnRecord[] = [];
  for await (const rows of slicesOf(database, "drafts"))
    drafts.push(...readRows(rows, [], []).drafts);
  for await (const rows of slicesOf(database, "records"))
    read.push(...readRows([], rows, []).records.flatMap((row) => readOwnRecord(row) ?? []));
  const { deliveries } = readRows([], [], await database.getAll("deliveries"));
  const records = read.map(({ row }) => row);
  const items = listReadWork({ drafts, read, deliveries });
  return { stored: { drafts, records, deliveries }, items };
}

async function* slicesOf(database: OwnWorkDatabase, name: "drafts" | "records") {
  let rest: IDBKeyRange | null = null;
  for (;;) {
    const rows: WorkRow[] = await database.getAll(name, rest, SLICE);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < SLICE) return;
    rest = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** The drafts and records with these ids, as far as there are any. */
export async function readWorkItems(
  database: OwnWorkDatabase,
  ids: readonly string[],
): Promise<HeldWork> {
  const transaction = database.transaction(["drafts", "records", "deliveries"]);
  const find = async (name: "drafts" | "records") =>
    (await Promise.all(ids.map((id) => transaction.objectStore(name).get(id)))).filter(
      (row) => row !== undefined,
    );
  const delivered = transaction.objectStore("deliveries");
  const [drafts, records, deliveries] = await Promise.all([
    find("drafts"),
    find("records"),
    Promise.all(ids.map((id) => delivered.getAll(deliveriesOf(id)))),
  ]);
  const stored = readRows(drafts, records, deliveries.flat());
  return { stored, items: await complete(database, drafts, records) };
}

/** The last changed items, newest first, without reading the others. */
export async function readRecentWork(
  database: OwnWorkDatabase,
  limit: number,
): Promise<WorkItem[]> {
  const [drafts, records] = await Promise.all(
    (["drafts", "records"] as const).map((name) => readLast(database, name, limit)),
  );
  return (await complete(database, drafts ?? [], records ?? [])).slice(0, limit);
}

async function readLast(
  database: OwnWorkDatabase,
  name: "drafts" | "records",
  limit: number,
): Promise<WorkRow[]> {
  const rows: WorkRow[] = [];
  let cursor = await database.transaction(name).store.index("changed").openCursor(null, "prev");
  for (; cursor && rows.length < limit; cursor = await cursor.continue())
    if (isReadable(cursor.value)) rows.push(cursor.value);
  return rows;
}

/** The items under any of the keys: what a page needs, however much there is of everything else. */
export async function readWorkBy(
  database: OwnWorkDatabase,
  keys: readonly WorkKey[],
): Promise<WorkItem[]> {
  const transaction = database.transaction(["drafts", "records"]);
  const find = async (name: "drafts" | "records") => {
    const index = transaction.objectStore(name).index("keys");
    return unique((await Promise.all(keys.map((key) => index.getAll(key)))).flat());
  };
  const [drafts, records] = await Promise.all([find("drafts"), find("records")]);
  return complete(database, drafts, records);
}

/** Undefined when there is no such item, or it cannot be read. */
export async function readWorkItem(
  database: OwnWorkDatabase,
  id: string,
): Promise<WorkItem | undefined> {
  const [draft, record] = await Promise.all([
    database.get("drafts", id),
    database.get("records", id),
  ]);
  return (await complete(database, draft ? [draft] : [], record ? [record] : [])).find(
    (item) => item.id === id,
  );
}

/** Adds what bears on the status of the records: what is about them, and how far they have come. */
async function complete(
  database: OwnWorkDatabase,
  drafts: readonly WorkRow[],
  records: readonly WorkRow[],
): Promise<WorkItem[]> {
  if (records.length === 0) return listWork(readRows(drafts, [], []));
  const transaction = database.transaction(["records", "deliveries"]);
  const keys = transaction.objectStore("records").index("keys");
  const delivered = transaction.objectStore("deliveries");
  const [about, deliveries] = await Promise.all([
    Promise.all(records.map(({ id }) => keys.getAll(aboutKey(id)))),
    Promise.all(records.map(({ id }) => delivered.getAll(deliveriesOf(id)))),
  ]);
  const wanted = new Set(records.map(({ id }) => id));
  const all = unique([...records, ...about.flat()]);
  const items = listWork(readRows(drafts, all, deliveries.flat()));
  return items.filter((item) => item.form === "draft" || wanted.has(item.id));
}

function unique(rows: readonly WorkRow[]): WorkRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
