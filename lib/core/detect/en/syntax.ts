import type { Item } from "../common/itemise.ts";
import { has, partyOf } from "../common/match.ts";

type Items = readonly Item[];

/** Verbs and other words at which a clause may turn. */
const VERBS = [
  "BREAK",
  "ATTACK",
  "COMMIT",
  "SAY",
  "ACCUSE",
  "DENY",
  "KEEP",
  "TALLY",
  "KILL",
  "WRECK",
  "BE",
  "MODAL",
];

/** A party's own items and those it is listed with: "Russia, Iran and the Syrian government". */
export interface PartyList {
  from: number;
  to: number;
  ids: string[];
}

/** Is the verb at `act` a passive: "was violated", "had been broken", "being shelled"? */
export function isPassive(items: Items, act: number): boolean {
  for (let at = act - 1; at >= Math.max(0, act - 4); at -= 1) {
    if (has(items[at], "BE")) return true;
    if (!isAdverb(items[at]) && !has(items[at], "NOT")) return false;
  }
  return false;
}

export function isAdverb(item: Item | undefined): boolean {
  return (
    has(item, "WORD", "PERIOD") &&
    (item?.tags.includes("PERIOD") ||
      /ly$|^(?:also|already|even|now|again|still|since|then|just|twice|once|first|repeatedly|never|ever|both|all|in|fact|turn)$/.test(
        item?.text ?? "",
      ))
  );
}

/** The list of parties that begins at or just after `from`: "by the Syrian government and Russia". */
export function partiesFrom(items: Items, from: number): PartyList | undefined {
  let list: PartyList | undefined;
  for (let at = from; at < items.length && at < from + 16; at += 1) {
    const id = partyOf(items[at]);
    if (id !== undefined)
      list = { from: list?.from ?? at, to: at, ids: [...(list?.ids ?? []), id] };
    else if (!isFiller(items[at], list !== undefined)) break;
  }
  return list && { ...list, ids: [...new Set(list.ids)] };
}

function isFiller(item: Item | undefined, inList: boolean): boolean {
  if (has(item, "THE", "QUOTE", "POSSESSIVE", "POSSESSOR", "DASH")) return true;
  return inList
    ? has(item, "AND", "COMMA", "ADJECTIVAL") ||
        /^(?:its|their|allied|allies|militias|forces)$/.test(item?.text ?? "")
    : has(item, "WORD", "NAME", "BODY", "OF", "MUNITION", "DETERMINER");
}

/** The list of parties that ends at or just before `to`, read leftwards. */
export function partiesUpTo(items: Items, to: number): PartyList | undefined {
  const id = partyOf(items[to]);
  if (id === undefined) return undefined;
  let from = to;
  const ids = [id];
  for (let at = to - 1; at >= Math.max(0, to - 9); at -= 1) {
    const more = partyOf(items[at]);
    if (more !== undefined) {
      ids.unshift(more);
      from = at;
    } else if (!has(items[at], "THE", "AND", "COMMA", "POSSESSIVE", "QUOTE", "OR", "POSSESSOR"))
      break;
    else if (has(items[at], "COMMA") && from === to && !has(items[to - 1], "COMMA", "AND", "THE"))
      break;
  }
  return { from, to, ids: [...new Set(ids)] };
}

/** "breaches ... by Pakistan": the parties after the next "by" of the clause. */
export function agentAfter(items: Items, act: number): PartyList | undefined {
  for (let at = act + 1; at < Math.min(items.length, act + 16); at += 1) {
    if (has(items[at], "SEMICOLON", "COLON", "THAT", "BUT", "SAY", "BREAK", "WHEN", "ACCUSE"))
      return undefined;
    if (has(items[at], "BY")) {
      const list = partiesFrom(items, at + 1);
      if (list) return list;
    }
  }
  return undefined;
}

/**
 * The parties that are the subject of the verb at `act`, read leftwards: "Pakistan's army had broken",
 * "groups that, the ministry says, violated". `skip` tells which items belong to an attribution.
 */
export function subjectOf(
  items: Items,
  act: number,
  skip: (at: number) => boolean,
): PartyList | undefined {
  for (let at = act - 1, steps = 0; at >= 0 && steps < 40; at -= 1, steps += 1) {
    if (skip(at)) continue;
    const item = items[at];
    if (has(item, "COLON", "SEMICOLON", "THAT", "BUT", "BRACKET") && !has(item, "WHICH"))
      return undefined;
    if (has(item, "WHEN") && at < act - 1) return undefined;
    if (partyOf(item) !== undefined) {
      const list = partiesUpTo(items, at);
      if (!list) return undefined;
      if (isAdjunct(items, list.from)) {
        at = list.from;
        continue;
      }
      return list;
    }
    if (has(item, "AND")) {
      const verb = verbBefore(items, at);
      if (verb !== undefined) {
        at = verb;
        continue;
      }
    }
    if (has(item, "PRONOUN")) return undefined;
  }
  return undefined;
}

/** "in Syria", "against Israel": no subject. */
function isAdjunct(items: Items, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    if (has(items[at], "IN", "ON", "AGAINST", "TO", "FROM", "WITH", "DESPITE")) return true;
    if (!has(items[at], "THE", "WORD")) return false;
  }
  return false;
}

/** The verb of the clause that "and" continues. */
function verbBefore(items: Items, and: number): number | undefined {
  for (let at = and - 1; at >= Math.max(0, and - 14); at -= 1) {
    if (has(items[at], "COMMA", "SEMICOLON", "COLON", "BUT", "THAT")) return undefined;
    if (has(items[at], ...VERBS)) return at;
  }
  return undefined;
}
