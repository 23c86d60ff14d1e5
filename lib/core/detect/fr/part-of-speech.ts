import { retag, type Item } from "../common/itemise.ts";

/** "a tué deux soldats" kills, "deux soldats tués" were killed: what follows a number is a victim's state. */
export function disambiguate(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    if (item.tags.length < 2) return item;
    const isActive = items.slice(at + 1, at + 3).some(({ tags }) => tags.includes("COUNT"));
    const tags = item.tags.filter((tag) => (tag === "KILL" || tag === "INJURE") === isActive);
    return tags.length === 0 ? item : retag(item, tags);
  });
}
