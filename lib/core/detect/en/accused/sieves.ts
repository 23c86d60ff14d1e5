import type { Item } from "../../common/itemise.ts";
import { has, hasOneOf, partyOf } from "../../common/match.ts";
import { agentAfter, isPassive, subjectOf } from "./clause.ts";
import { deedOf } from "./deed-of.ts";
import { harmedWhen } from "./harmed-when.ts";
import { besideNumber, isJoined } from "./beside-number.ts";
import { laidOn } from "./laid-on.ts";
import { partiesFrom, partiesUpTo, type IsSource, type PartyList } from "./parties.ts";

type Items = readonly Item[];
/** Finds who is held responsible for the act at `act`. */
type Sieve = (items: Items, act: number, isSource: IsSource) => PartyList | undefined;

const NOUNS = ["VIOLATION", "ATTACK_NOUN", "DEATHS", "MUNITION"];
const VERBS = [
  "BREAK",
  "BREAKING",
  "ATTACK",
  "ATTACKING",
  "KILL",
  "KILLING",
  "WRECK",
  "WRECKING",
  "KEEP",
  "KEEPING",
  "COMMIT",
  "TRY",
];

/** "blamed their foes": somebody is accused, but nobody that can be told. */
const NOBODY: PartyList = { from: 0, to: 0, ids: [] };

/** "accused it of": somebody whom an earlier sentence names. */
export const REFERS_BACK: PartyList = { from: -1, to: -1, ids: [] };

/** The most certain first; the name is the reason that is shown. */
export const SIEVES: readonly (readonly [reason: string, sieve: Sieve])[] = [
  ["it-was", cleft],
  ["by-phrase", byPhrase],
  ["owner", owner],
  ["accused-of", accusedOf],
  ["laid-on", laidOn],
  ["committed", committer],
  ["in-violation", violator],
  ["with-party", withParty],
  ["subject", subject],
  ["subject", doer],
  ["killed-in-attack", harmer],
  ["killed-when", harmedWhen],
  ["participle", participle],
  ["whose-truce", keeper],
  ["number-of-party", besideNumber],
  ["deed-called-violation", deedOf],
  ["attack-called-violation", attacker],
];

/** "It was Ukrainian troops, the command said, that opened fire": the sentence points at somebody. */
function cleft(items: Items, act: number): PartyList | undefined {
  for (let at = act - 3; at >= Math.max(0, act - 24); at -= 1) {
    if (!has(items[at], "IT") || !has(items[at + 1], "BE")) continue;
    const list = partiesFrom(items, at + 2);
    const next = list && items[list.to + 1];
    if (!list || list.to >= act || has(next, "POSSESSIVE")) continue;
    const relative = items.slice(list.to + 1, act).findIndex((item) => has(item, "THAT", "WHICH"));
    if (relative === 0 || (relative > 0 && (has(next, "COMMA") || relative <= 2))) return list;
  }
  return undefined;
}

/** "Hezbollah keeps weapons south of the river contrary to the deal": the subject of what is contrary to it. */
function doer(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act], "CONTRARY")) return undefined;
  for (let at = act - 1; at >= 0; at -= 1) {
    if (has(items[at], "SEMICOLON", "COLON", "BUT")) return undefined;
    if (partyOf(items[at]) === undefined || isSource(at)) continue;
    const list = partiesUpTo(items, at, isSource);
    if (list && opensClause(items, list.from)) return list;
  }
  return undefined;
}

/** Nothing but an article or an adjective stands between the party and the beginning of its clause. */
function opensClause(items: Items, from: number): boolean {
  let at = from - 1;
  while (at >= 0 && has(items[at], "THE", "WORD", "DETERMINER", "POSSESSOR", "BODY", "NAME"))
    at -= 1;
  return (
    at < 0 ||
    has(
      items[at],
      "COMMA",
      "THAT",
      "WHICH",
      "SAY",
      "BUT",
      "QUOTE",
      "AND",
      "DASH",
      "COLON",
      "PERIOD",
    )
  );
}

/** "breaches of the truce by Pakistan", "was broken by the rebels" */
function byPhrase(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  const isVerb = hasOneOf(items[act], VERBS) && !hasOneOf(items[act], NOUNS);
  // "Truce repeatedly violated by the rebels": headlines leave out "was".
  const isParticiple = has(items[act + 1], "BY") && PARTICIPLE.test(items[act]?.text ?? "");
  if (isVerb && !isParticiple && !isPassive(items, act)) return undefined;
  return agentAfter(items, act, isSource);
}

const PARTICIPLE = /(?:ed|broken|shot|hit|slain|torn)$/;

/** "497 Israeli army breaches", "repeated Houthi truce violations", "Pakistan's 12 violations" */
function owner(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!hasOneOf(items[act], NOUNS)) return undefined;
  for (let at = act - 1; at >= Math.max(0, act - 8); at -= 1) {
    const list = isSource(at) ? undefined : partiesUpTo(items, at, isSource);
    if (list) return list;
    const passes =
      has(
        items[at],
        "WORD",
        "TRUCE",
        "POSSESSIVE",
        "DASH",
        "AGREEMENT",
        "PERIOD",
        "AND",
        "ATTACK_NOUN",
      ) ||
      (has(items[at], "NAME", "DETERMINER") && at > act - 5) ||
      (has(items[at], "COUNT") && has(items[at - 1], "POSSESSIVE"));
    if (!passes) return undefined;
  }
  return undefined;
}

/** "accused Kyiv of breaking", "charged the Houthis with 65 breaches", "Israel stands accused of" */
function accusedOf(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  // "blame one side for 21 and the other for 15"
  const blamed =
    has(items[act], "COUNT") && has(items[act - 1], "FOR")
      ? partiesUpTo(items, act - 2, isSource)
      : undefined;
  for (let at = act - 1; at >= Math.max(0, act - 18); at -= 1) {
    if (blamed && has(items[at], "ACCUSE", "ACCUSING")) return blamed;
    if (has(items[at], "THAT", "SEMICOLON")) return undefined;
    if (!has(items[at], "ACCUSE", "ACCUSING")) {
      if (has(items[at], "SAY")) return undefined;
      continue;
    }
    if (isPassive(items, at) || /^stands?|stood$/.test(items[at - 1]?.text ?? ""))
      return subjectOf(items, at, isSource);
    const list = partiesFrom(items, at + 1);
    if (has(items[at + 1], "IT", "THEM")) return REFERS_BACK;
    if (list && list.from < act) return list;
    return OF_DEEDS.test(items[at]?.text ?? "") ? undefined : NOBODY;
  }
  return undefined;
}

/** "condemned the killing as a violation": a deed stands where others have somebody who is accused. */
const OF_DEEDS = /^(?:condemn|denounc|slam|critici|decr|deplor|complain|protest|lament)/;

/** "Russia committed 734 violations", "Government forces committed 315" */
function committer(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act], ...NOUNS, "COUNT", "FAILURE")) return undefined;
  // "Government troops committed four of them and the rebels three"
  const own = has(items[act], "COUNT") ? besideNumber(items, act, isSource) : undefined;
  if (own && isJoined(items, own.from)) return own;
  for (let at = act - 1; at >= Math.max(0, act - 14); at -= 1) {
    if (has(items[at], "AND") && items[at + 1]?.text === "those") return undefined;
    if (
      has(items[at], "COMMIT", "COMMITTING", "ATTACK", "RESPONSIBLE", "CONTINUE", "INTENSIFY") &&
      !has(items[at], "SAY", "TALLY")
    )
      return isPassive(items, at) && !has(items[at], "RESPONSIBLE")
        ? undefined
        : subjectOf(items, at, isSource);
    if (has(items[at], "COMMA", "SEMICOLON", "THAT", "COLON")) return undefined;
  }
  return undefined;
}

/** "Israel was in violation of the truce", "found Hamas in breach" */
function violator(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act], "VIOLATION")) return undefined;
  const at = [act - 1, act - 2, act - 3].find((i) => has(items[i], "IN"));
  if (at === undefined) return undefined;
  const verb = items[at - 1]?.text === "found" ? at - 2 : at - 1;
  if (has(items[verb], "BE")) return subjectOf(items, verb, isSource);
  const found = items.slice(Math.max(0, at - 5), at).some((item) => has(item, "SAY", "TALLY"));
  return found && !isSource(at - 1) ? partiesUpTo(items, at - 1, isSource) : undefined;
}

/** "with terrorist groups constantly violating such truces" */
function withParty(items: Items, act: number): PartyList | undefined {
  if (!has(items[act], "BREAKING", "ATTACKING", "WRECKING")) return undefined;
  for (let at = act - 1; at >= Math.max(0, act - 4); at -= 1) {
    const list = partiesUpTo(items, at);
    if (list) return list;
    if (!has(items[at], "WORD", "POSSESSIVE")) return undefined;
  }
  return undefined;
}

/** "Pakistan had violated the ceasefire" */
function subject(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!hasOneOf(items[act], VERBS) || isPassive(items, act)) return undefined;
  return subjectOf(items, act, isSource);
}

/** "killed in Israeli attacks", "wounded by Syrian shelling" */
function harmer(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act], "KILLED", "INJURED", "DEATHS", "INJURIES", "DISPLACED")) return undefined;
  for (let at = act + 1; at < Math.min(items.length, act + 9); at += 1) {
    if (has(items[at], "COMMA", "SAY", "SEMICOLON", "THAT")) return undefined;
    if (has(items[at], "ATTACK_NOUN", "MUNITION", "VIOLATION"))
      return owner(items, at, isSource) ?? byPhrase(items, at, isSource);
  }
  return undefined;
}

/** "rockets fired at the villages by Armenian units" */
function participle(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  return has(items[act], "ATTACK") ? agentAfter(items, act, isSource) : undefined;
}

/** "the IRA's cessation is intact": whose truce it is. */
function keeper(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act], "INTACT")) return undefined;
  for (let at = act - 1; at >= Math.max(0, act - 8); at -= 1) {
    if (has(items[at], "SAY", "COMMA", "COLON", "SEMICOLON")) return undefined;
    const list = isSource(at) ? undefined : partiesUpTo(items, at, isSource);
    if (list) return list;
  }
  return undefined;
}

/** "X fired rockets, which was a violation", "in a new breach, X shelled ...": who made the attack that is called one. */
function attacker(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act], "VIOLATION", "CONTRARY")) return undefined;
  const inside = items.slice(Math.max(0, act - 3), act).findIndex((item) => has(item, "IN"));
  const before =
    inside < 0 ? undefined : partiesUpTo(items, Math.max(0, act - 3) + inside - 1, isSource);
  if (before && !isSource(before.from)) return before;
  for (let at = act - 1; at >= 0; at -= 1) {
    const list = isAttack(items, at, isSource) ? attackerAt(items, at, isSource) : undefined;
    if (list) return list;
  }
  for (let at = act + 1; at < items.length; at += 1) {
    if (!has(items[at], "ATTACK") || !isAttack(items, at, isSource)) continue;
    const list = subject(items, at, (other) => other <= act || isSource(other));
    if (list) return list;
  }
  return afterComma(items, act, isSource);
}

/** "In a clear breach of the truce, Israeli drones dropped grenades": the subject of what was one. */
function afterComma(items: Items, act: number, isSource: IsSource): PartyList | undefined {
  if (!has(items[act - 1], "IN") && !has(items[act - 2], "IN") && !has(items[act - 3], "IN"))
    return undefined;
  const comma = items.findIndex((item, at) => at > act && has(item, "COMMA"));
  if (comma < 0 || comma > act + 12 || act > 5) return undefined;
  const list = partiesFrom(items, comma + 1);
  return list && !isSource(list.from) ? list : undefined;
}

function isAttack(items: Items, at: number, isSource: IsSource): boolean {
  return (
    !isSource(at) &&
    !has(items[at], "SAY") &&
    has(items[at], "ATTACK", "ATTACK_NOUN", "KILL", "ATTACKING", "KILLING", "COMMIT", "MUNITION")
  );
}

function attackerAt(items: Items, at: number, isSource: IsSource): PartyList | undefined {
  const list =
    owner(items, at, isSource) ?? byPhrase(items, at, isSource) ?? subject(items, at, isSource);
  if (list || !has(items[at], "ATTACK_NOUN", "MUNITION")) return list;
  return relative(items, at) ?? subjectOf(items, at, isSource);
}

/** "the offensive that government forces have been waging" */
function relative(items: Items, act: number): PartyList | undefined {
  return has(items[act + 1], "THAT", "WHICH") ? partiesFrom(items, act + 2) : undefined;
}
