import type { Item } from "../../common/itemise.ts";
import { has, hasOneOf, partyOf } from "../../common/match.ts";

type Items = readonly Item[];

/** Parties named together: "Russia, Iran and the Syrian government". */
export interface PartyList {
  from: number;
  to: number;
  ids: string[];
  /** Those whom it names in abuse as hangers-on of the first: "and its mercenaries". */
  hangers?: readonly string[];
}

/** Is an item part of words that name a source? A party there speaks and is not spoken of. */
export type IsSource = (at: number) => boolean;

/** What may stand before the first party of a list: "by armed groups of ...", "by the rival ...". */
const LEAD = [
  "THE",
  "QUOTE",
  "POSSESSOR",
  "DASH",
  "WORD",
  "NAME",
  "BODY",
  "OF",
  "MUNITION",
  "DETERMINER",
  "ATTACK_NOUN",
  "FROM",
  "COUNT",
];
const JOIN = ["AND", "COMMA", "THE", "POSSESSIVE", "OR", "QUOTE", "DASH"];

/** The parties that are named from `from` on. */
export function partiesFrom(items: Items, from: number): PartyList | undefined {
  let at = from;
  while (at < items.length && at < from + 7 && partyOf(items[at]) === undefined) {
    const isHead = has(items[at], "VICTIM") && has(items[at + 1], "OF");
    if (!isHead && !hasOneOf(items[at], LEAD)) return undefined;
    at += 1;
  }
  if (partyOf(items[at]) === undefined) return undefined;
  // "the terrorists of the Nusra Front"
  if (has(items[at + 1], "OF") && items[at]?.hit?.how !== "alias") {
    const named = [at + 2, at + 3].find((next) => partyOf(items[next]) !== undefined);
    at = named ?? at;
  }
  const members = [at];
  let joined = false;
  for (let next = at + 1; next < items.length && next < at + 14; next += 1) {
    if (partyOf(items[next]) !== undefined) members.push(next);
    else if (has(items[next], "AND") && partyWithin(items, next + 1, 3)) joined = true;
    else if (!hasOneOf(items[next], JOIN) && !(joined && has(items[next], "POSSESSOR"))) break;
    if (joined && members.at(-1) === next && !goesOn(items[next + 1])) break;
  }
  return toList(items, joined ? members : members.slice(0, 1));
}

/** "Russia and Iran as well as the government" */
function goesOn(item: Item | undefined): boolean {
  return has(item, "AND") && item?.text !== "and";
}

/** "the coalition and its mercenaries" */
function isHanger(items: Items, at: number): boolean {
  const how = items[at]?.hit?.how;
  return has(items[at - 1], "POSSESSOR", "QUOTE") && (how === "epithet" || how === "contextual");
}

function partyWithin(items: Items, from: number, reach: number): boolean {
  return items.slice(from, from + reach).some((item) => partyOf(item) !== undefined);
}

/** The parties that are named up to `to`, where a party stands. A comma joins only before an "and". */
export function partiesUpTo(
  items: Items,
  to: number,
  isSource: IsSource = () => false,
): PartyList | undefined {
  if (partyOf(items[to]) === undefined) return undefined;
  const members = [to];
  let joined = false;
  for (let at = to - 1; at >= Math.max(0, to - 10); at -= 1) {
    if (isSource(at)) break;
    if (partyOf(items[at]) !== undefined) {
      if (joined || has(items[to], "PERSON")) members.unshift(at);
      else break;
    } else if (has(items[at], "AND", "OR")) joined = true;
    else if (!has(items[at], ...JOIN, "POSSESSOR")) break;
    else if (has(items[at], "COMMA") && !joined) break;
  }
  return toList(items, members);
}

function toList(items: Items, members: readonly number[]): PartyList {
  const first = members[0] as number;
  const idsOf = (some: readonly number[]): string[] => [
    ...new Set(some.map((at) => partyOf(items[at]) as string)),
  ];
  const hangers = members.filter((at) => at !== first && isHanger(items, at));
  return {
    from: first,
    to: members.at(-1) as number,
    ids: idsOf(members.filter((at) => !hangers.includes(at))),
    ...(hangers.length > 0 && { hangers: idsOf(hangers) }),
  };
}
