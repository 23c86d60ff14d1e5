import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import { partiesFrom, type IsSource, type PartyList } from "./parties.ts";

type Items = readonly Item[];

/** "attributes three violations to the FARC", "12 breaches, for which it blamed Hezbollah", "put the blame for 12 on Ukraine" */
export function laidOn(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  const isLaid = items.slice(Math.max(0, act - 8), act).some(({ text }) => LAID.test(text));
  for (let at = act + 1; at < Math.min(items.length, act + 18); at += 1) {
    const item = items[at];
    if (has(item, "SEMICOLON", "BUT", "WHEN") || (has(item, "SAY") && !LAID.test(item?.text ?? "")))
      return undefined;
    // "12 breaches, five of which it ascribes to Azerbaijan"
    if (has(item, "COUNT") && items[at + 1]?.text === "of") return undefined;
    if (isLaid && has(item, "TO", "ON") && at < act + 8) return namedAt(items, at + 1, isSource);
    // "33 breaches, which they laid at the door of the rebels"
    if (LAID.test(items[at - 3]?.text ?? "") && /^(?:door|feet)$/.test(item?.text ?? ""))
      return namedAt(items, at + 2, isSource);
    if (
      LAID.test(item?.text ?? "") &&
      items.slice(at + 1, at + 4).some((next) => has(next, "TO"))
    ) {
      const to = items.findIndex((next, i) => i > at && has(next, "TO"));
      return namedAt(items, to + 1, isSource);
    }
    if (has(item, "ACCUSE", "ACCUSING") || HOLDS.test(item?.text ?? "")) {
      const list = namedAt(items, at + 1, isSource);
      const isHeld = has(item, "ACCUSE", "ACCUSING") || isResponsible(items[(list?.to ?? at) + 1]);
      // "43 breaches, and blamed one side for 21"
      const isOfOther = list && has(items[list.to + 1], "FOR") && has(items[list.to + 2], "COUNT");
      if (isOfOther) return undefined;
      if (list && isHeld) return list;
    }
  }
  return undefined;
}

function namedAt(items: Items, from: number, isSource: IsSource): PartyList | undefined {
  const list = partiesFrom(items, from);
  return list && list.from <= from + 5 && !isSource(list.from) ? list : undefined;
}

function isResponsible(item: Item | undefined): boolean {
  return has(item, "RESPONSIBLE") || item?.text === "responsible" || item?.text === "accountable";
}

/** "attributed", "lays the blame" */
export const LAID = /^(?:(?:attribut|ascrib|imput|assign)(?:es?|ed|ing)|blame|lays?|laid)$/;
const HOLDS = /^(?:hold|holds|held|holding|name|names|named|naming)$/;
