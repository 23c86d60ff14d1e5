import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import { SPEAKER, type Named } from "./body.ts";

/** "town councils": not the one council that was named before, as "the councils" and "the centres figures" can be. */
export function areSeveral(inside: readonly Item[]): boolean {
  return (
    !has(inside[0], "THE", "POSSESSOR") &&
    SEVERAL.test(inside.findLast((item) => has(item, "BODY"))?.text ?? "")
  );
}
const SEVERAL =
  /^(?:councils|committees|ministries|agencies|networks|commissions|offices|cent(?:re|er)s|missions|associations|companies|institutes|foundations|charities|unions|groups|organi[sz]ations)$/;

/** "NATO Secretary General Jens Stoltenberg": a body of its own stands before the office, so that nobody's is meant that was named before. */
export function isOfOwnBody(inside: readonly Item[]): boolean {
  const office = inside.findIndex((item) => SPEAKER.test(item.text));
  return (
    office > 0 &&
    office + 1 < inside.length &&
    inside.slice(0, office).every((item) => has(item, "NAME") && !RANK.test(item.text)) &&
    inside.slice(office + 1).some((item) => has(item, "NAME"))
  );
}
const RANK =
  /^(?:lt|lieutenant|gen|maj|major|col|brig|brigadier|capt|captain|adm|admiral|mr|mrs|ms|dr|prof|sgt|rear|vice|deputy|senior|chief|foreign|defen[cs]e|interior|prime|army|military|police|sheikh|sayyed|mullah)\b/;

/** "Damascus Police Command", "the Kyiv city council": of the town, and not the state that its name can mean. */
export function isOfTown(items: readonly Item[], { item, at }: Named): boolean {
  return item.hit?.how === "alias" && OF_TOWN.test(items[at + 1]?.text ?? "");
}
const OF_TOWN = /^(?:police|city|municipality|governorate|countryside)$/;

/** "a source at Aleppo Police Command": no command of a side. */
export function isOfPlace(inside: readonly Item[]): boolean {
  return inside.some(({ text }, at) => OF_TOWN.test(text) && has(inside[at - 1], "PLACE", "NAME"));
}
