import { sortWork, type StoredWork, type WorkItem } from "./work-item.ts";

/** All of own work in memory: as it is stored, and as it is listed. */
export interface HeldWork {
  stored: StoredWork;
  items: readonly WorkItem[];
}

/**
 * What is held after the things with these ids were changed: `now` has those among them that there
 * still are. The rest is not looked at again, however much it is.
 */
export function patchHeld(held: HeldWork, ids: readonly string[], now: HeldWork): HeldWork {
  const changed = new Set(ids);
  const others = <T>(things: readonly T[], idOf: (thing: T) => string): T[] =>
    things.filter((thing) => !changed.has(idOf(thing)));
  const { drafts, records, deliveries } = held.stored;
  return {
    stored: {
      drafts: [...others(drafts, ({ id }) => id), ...now.stored.drafts],
      records: [...others(records, ({ id }) => id), ...now.stored.records],
      deliveries: [...others(deliveries, ({ record }) => record), ...now.stored.deliveries],
    },
    items: sortWork([...others(held.items, ({ id }) => id), ...now.items]),
  };
}
