import type { Item } from "./itemise.ts";
import { has } from "./match.ts";

/** "the Syrian Network for Human Rights (SNHR) said": a short form in brackets says nothing new. */
export function withoutAbbreviations(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    const isShortForm =
      item.text === "(" &&
      has(items[at - 1], "PARTY", "NAME", "BODY", "OUTLET", "PERSON") &&
      items[at + 2]?.text === ")" &&
      has(items[at + 1], "NAME", "PARTY", "OUTLET", "PLACE");
    if (isShortForm) at += 2;
    else kept.push(item);
  }
  return kept;
}
