import type { Item } from "../../common/itemise.ts";
import { has, hasOneOf, partyOf } from "../../common/match.ts";
import { partiesFrom, partiesUpTo, type IsSource, type PartyList } from "./parties.ts";

type Items = readonly Item[];

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
  "HAVE",
];
const SMALL =
  /ly$|^(?:also|already|even|now|again|still|since|then|just|once|first|ever|all|in|fact|turn|both)$/;

function isAdverb(item: Item | undefined): boolean {
  return has(item, "PERIOD", "OFTEN", "NOT") || (has(item, "WORD") && SMALL.test(item?.text ?? ""));
}

/** Is the verb at `act` a passive: "was violated", "had been broken", "being shelled"? */
export function isPassive(items: Items, act: number): boolean {
  if (items[act]?.text.endsWith("ing")) return false;
  if (isAccused(items, act)) return true;
  for (let at = act - 1; at >= Math.max(0, act - 5); at -= 1) {
    if (has(items[at], "BE")) return true;
    if (!isAdverb(items[at])) return false;
  }
  return false;
}

/** "Pakistan accused of breaking the truce", in a headline: whoever accuses has an object. */
function isAccused(items: Items, act: number): boolean {
  return CHARGED.test(items[act]?.text ?? "") && has(items[act + 1], "OF", "FOR");
}

const CHARGED = /^(?:accused|blamed|faulted|criticised|criticized|condemned|slammed|rebuked)$/;

/** "breaches of the truce by Pakistan": the parties after the next "by", unless it names who counted. */
export function agentAfter(
  items: Items,
  act: number,
  isSource: IsSource = () => false,
): PartyList | undefined {
  for (let at = act + 1; at < Math.min(items.length, act + 18); at += 1) {
    if (has(items[at], "SEMICOLON", "COLON", "THAT", "BUT", "WHEN", "ACCUSE", "WHICH"))
      return undefined;
    if (has(items[at], "TALLY", "SAY") && has(items[at - 1], "BE", "COMMA", "HAVE"))
      return undefined;
    // "the killing of at least 440 Palestinians by Israeli forces"
    if (has(items[at], "COUNT") && !has(items[at + 1], "TIMES") && !has(items[at - 1], "OF"))
      return undefined;
    const side = has(items[at], "FROM", "ON") ? sideAfter(items, at + 1) : undefined;
    if (side && !isSource(side.from)) return side;
    if (
      !has(items[at], "BY") &&
      !/^(?:part of|hands of|work of)$/.test(`${items[at - 1]?.text} ${items[at]?.text}`)
    )
      continue;
    const list = isSource(at) ? undefined : partiesFrom(items, at + 1);
    if (list) return list;
  }
  return undefined;
}

/** "from positions of the Nusra Front", "from the side of Ukraine", "from the Ossetian side", "on the Israeli side" (but who stands "on" positions is hit there) */
function sideAfter(items: Items, from: number): PartyList | undefined {
  const at = has(items[from], "THE") ? from + 1 : from;
  if (has(items[from - 1], "ON"))
    return /\bside$/.test(items[at]?.text ?? "") ? partiesFrom(items, at) : undefined;
  if (SIDE.test(items[at]?.text ?? "") && has(items[at + 1], "OF"))
    return partiesFrom(items, at + 2);
  const isOwned = partyOf(items[at]) !== undefined;
  const noun = has(items[at + 1], "POSSESSIVE") ? at + 2 : at + 1;
  const isSide =
    SIDE.test(items[noun]?.text ?? "") || /\b(?:side|positions?)$/.test(items[at]?.text ?? "");
  return isOwned && isSide ? partiesFrom(items, at) : undefined;
}

const SIDE =
  /^(?:side|aircraft|planes|jets|warplanes|helicopters|positions?|territory|areas?|direction|posts?|trenches|lines|localities)$/;

/**
 * The subject of the verb at `act`, read leftwards: "Pakistan's army had broken". Places and targets
 * ("in Syria", "against Israel") are passed over, and so is what stands between commas.
 */
export function subjectOf(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  /** "The army counted 120 breaches and carried out 25 strikes": who counted, struck. */
  let isCoordinated = false;
  for (let at = act - 1; at >= Math.max(0, act - 40); at -= 1) {
    const item = items[at];
    if (isSource(at) && !isCoordinated) continue;
    /** "condemned the air strikes": who condemns did not strike. */
    if (has(item, "ACCUSE", "DENY") && !isPassive(items, at)) return undefined;
    if (has(item, "WHICH")) {
      const noun = has(items[at - 1], "COMMA") ? at - 2 : at - 1;
      if (partyOf(items[noun]) !== undefined) return partiesUpTo(items, noun, isSource);
    }
    // "was the one that broke the truce"
    if (
      has(item, "THAT", "WHICH", "TO") &&
      /^(?:ones?|side|party|first)$/.test(items[at - 1]?.text ?? "") &&
      has(items[at - 3], "BE")
    )
      continue;
    const isCleft = has(item, "THAT") && partyOf(items[at - 1]) !== undefined;
    if (has(item, "COLON", "SEMICOLON", "THAT", "BUT", "PRONOUN") && !isCleft) return undefined;
    // "once again"
    const isAgain = /^(?:again|more)$/.test(items[at + 1]?.text ?? "");
    if (has(item, "WHEN") && !has(item, "COMMA") && !isAgain) return undefined;
    if (partyOf(item) !== undefined) {
      const list = partiesUpTo(items, at, isSource);
      if (list && !isAdjunct(items, list.from)) return list;
      at = list?.from ?? at;
    } else if (has(item, "COMMA") && isInterpolated(items, at, act)) {
      at = openingOf(items, at);
    } else if (has(item, "AND", "COMMA")) {
      const verb = verbBefore(items, at);
      if (verb !== undefined) {
        at = verb;
        isCoordinated ||= has(item, "AND");
      }
    }
  }
  return undefined;
}

/** "in Syria", "against Israel", "on Russian targets", "on the Syrian capital Damascus", "the shelling of Damascus" */
function isAdjunct(items: Items, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    // "the invading Turkish army"
    if (has(items[at], "ATTACKING") && has(items[at - 1], "THE", "DETERMINER")) return false;
    if (
      has(items[at], "IN", "ON", "AGAINST", "TO", "FROM", "WITH", "DESPITE", "ATTACK", "ATTACKING")
    )
      return true;
    if (has(items[at], "OF") && has(items[at - 1], "ATTACK_NOUN")) return true;
    if (!has(items[at], "THE", "WORD", "POSSESSOR", "DETERMINER", "COUNT")) return false;
  }
  return false;
}

/** The verb of the clause before "and" or a comma: its objects are no subjects. */
function verbBefore(items: Items, conjunction: number): number | undefined {
  for (let at = conjunction - 1; at >= Math.max(0, conjunction - 16); at -= 1) {
    if (has(items[at], "COMMA", "SEMICOLON", "COLON", "BUT", "THAT", "WHICH")) return undefined;
    if (hasOneOf(items[at], VERBS) && !has(items[at], "SAY")) return at;
  }
  return undefined;
}

/** A comma right before the verb closes something put in: "forces, backed by jets, violated". */
function isInterpolated(items: Items, comma: number, act: number): boolean {
  return items.slice(comma + 1, act).every((item) => isAdverb(item) || has(item, "HAVE", "BE"));
}

function openingOf(items: Items, closing: number): number {
  for (let at = closing - 1; at >= Math.max(0, closing - 18); at -= 1)
    if (has(items[at], "COMMA")) return at;
  return closing;
}
