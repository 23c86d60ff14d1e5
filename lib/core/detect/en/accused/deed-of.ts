import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import { partiesFrom, partiesUpTo, type IsSource, type PartyList } from "./parties.ts";

type Items = readonly Item[];

/** "the actions of the separatists were a clear violation", "Kyiv's refusal is a breach": whose deed is called one. */
export function deedOf(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act], "VIOLATION")) return undefined;
  const be = lastWithin(items, act, 6, (item) => has(item, "BE"));
  const deed =
    be === undefined ? undefined : lastWithin(items, be, 12, ({ text }) => DEED.test(text));
  if (deed === undefined || isSource(deed)) return undefined;
  if (has(items[deed + 1], "OF", "BY")) return partiesFrom(items, deed + 2);
  const owns = has(items[deed - 1], "POSSESSIVE") ? deed - 2 : deed - 1;
  return partiesUpTo(items, owns, isSource);
}

const DEED =
  /^(?:actions?|acts?|conduct|behaviou?r|moves?|advance|deployment|build-up|presence|refusal|seizure|capture|takeover|occupation|blockade|delay|decision)$/;

function lastWithin(
  items: Items,
  end: number,
  reach: number,
  test: (item: Item) => boolean,
): number | undefined {
  for (let at = end - 1; at >= Math.max(0, end - reach); at -= 1)
    if (test(items[at] as Item)) return at;
  return undefined;
}
