import type { Item } from "../../common/itemise.ts";
import { has, partyOf } from "../../common/match.ts";
import { partiesFrom, partiesUpTo, type IsSource, type PartyList } from "./parties.ts";

type Items = readonly Item[];

/** "586 times the government, 254 times Russia", "and the government 165 times", "Syrian aircraft another seven" */
export function besideNumber(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act], "COUNT", "OFTEN")) return undefined;
  const after = has(items[act + 1], "TIMES") ? partiesFrom(items, act + 2) : undefined;
  if (after && after.from <= act + 3) return after;
  // "those by the opposition at 88"
  const by = has(items[act - 1], "IN", "TO")
    ? items.slice(Math.max(0, act - 8), act).findLastIndex((item) => has(item, "BY"))
    : -1;
  const agent = by < 0 ? undefined : partiesFrom(items, Math.max(0, act - 8) + by + 1);
  if (agent && agent.to < act) return agent;
  // "in five cases the army was at fault and in eight the rebels"
  const next =
    has(items[act - 1], "IN") && !has(items[act + 1], "TIMES")
      ? partiesFrom(items, act + 1)
      : undefined;
  if (next && next.from <= act + 2) return next;
  // "GAM broke it in 19 cases and the army in nine"
  const other = has(items[act - 1], "IN") ? partiesUpTo(items, act - 2, isSource) : undefined;
  if (other && isJoined(items, other.from)) return other;
  for (let at = act - 1; at >= Math.max(0, act - 2); at -= 1) {
    const list = isSource(at) ? undefined : partiesUpTo(items, at, isSource);
    if (list) return list;
    if (!has(items[at], "DETERMINER", "MORE", "WORD", "SAY", "TALLY", "FOR")) return undefined;
  }
  return undefined;
}

/** Does a party from there on stand beside another one? */
export function isJoined(items: Items, from: number): boolean {
  // "the movement of Riek Machar"
  const head = has(items[from - 1], "OF") && partyOf(items[from - 2]) ? from - 2 : from;
  return has(items[has(items[head - 1], "THE") ? head - 2 : head - 1], "AND", "COMMA", "BUT");
}
