import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import { agentAfter, isPassive, subjectOf } from "./clause.ts";
import type { IsSource, PartyList } from "./parties.ts";

type Items = readonly Item[];

/** How far the clause stands behind the harm, and its verb behind "when". */
const REACH = 14;

/** "12 were killed when Y's forces shelled the market", "as their post was shot at from the side of Y" */
export function harmedWhen(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act], "KILLED", "INJURED", "DEATHS", "INJURIES")) return undefined;
  const when = findWithin(items, act, (item) => has(item, "WHEN", "AS"));
  if (when === undefined) return undefined;
  const verb = findWithin(items, when, (item) => has(item, "ATTACK") && !has(item, "SAY"));
  if (verb === undefined || isSource(verb)) return undefined;
  if (isPassive(items, verb)) return agentAfter(items, verb, isSource);
  const list = subjectOf(items, verb, (at) => at <= when || isSource(at));
  return list && list.from > when ? list : undefined;
}

function findWithin(
  items: Items,
  from: number,
  test: (item: Item | undefined) => boolean,
): number | undefined {
  for (let at = from + 1; at < Math.min(items.length, from + REACH); at += 1) {
    if (test(items[at])) return at;
    if (has(items[at], "SEMICOLON", "SAY", "THAT", "COLON")) return undefined;
  }
  return undefined;
}
