import type { Outlet } from "../outlet.ts";
import type { Party } from "../party.ts";
import type { AuthorRecord } from "../record/author-record.ts";
import type { Truce } from "../truce.ts";
import type { HeldRecord } from "./held-record.ts";
import { liveRecords, type LiveRules, type Successors } from "./live-records.ts";

/** What claims of feeds refer to, and who stands behind the keys. */
export interface FeedBase {
  parties: Party[];
  truces: Truce[];
  outlets: Outlet[];
  /** By key; only what a feed accepted. */
  authors: ReadonlyMap<string, AuthorRecord>;
}

/** The entries of the index shelf. Where several feeds have one of the same id, the first feed's counts. */
export function feedBase(
  held: readonly HeldRecord[],
  feeds: readonly string[],
  rules: LiveRules,
): FeedBase {
  const live = liveRecords(held, rules);
  const inOrder = feeds.flatMap((feed) => live.filter((entry) => entry.feed === feed));
  const parties = new Map<string, Party>();
  const truces = new Map<string, Truce>();
  const outlets = new Map<string, Outlet>();
  for (const { record } of inOrder) {
    if (record.type === "party") setFirst(parties, record.party.id, record.party);
    else if (record.type === "truce") setFirst(truces, record.truce.id, record.truce);
    else if (record.type === "outlet") setFirst(outlets, record.outlet.domain, record.outlet);
  }
  return {
    parties: [...parties.values()],
    truces: [...truces.values()],
    outlets: [...outlets.values()],
    authors: authorsOf(inOrder),
  };
}

/** Which keys take over from which, as accepted feeds have it. */
export function successorsOf(held: readonly HeldRecord[]): Successors {
  const successors = new Map<string, string>();
  for (const { record } of held)
    if (record.type === "author" && record.next !== undefined)
      successors.set(record.author, record.next);
  return successors;
}

/** The last word of each author about itself, in the first feed that has any. */
function authorsOf(inOrder: readonly HeldRecord[]): Map<string, AuthorRecord> {
  const authors = new Map<string, { feed: string; record: AuthorRecord }>();
  for (const { feed, record } of inOrder) {
    if (record.type !== "author") continue;
    const known = authors.get(record.author);
    if (!known || known.feed === feed) authors.set(record.author, { feed, record });
  }
  return new Map([...authors].map(([key, { record }]) => [key, record]));
}

function setFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}
