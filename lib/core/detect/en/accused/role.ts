import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Context, Finding } from "../../rule.ts";
import { isCasualty } from "../casualty.ts";
import { isPassive } from "./clause.ts";
import { LAID } from "./laid-on.ts";
import { opponentInTruce, sideOf } from "./opponent.ts";

/** What kind of party a common noun can mean. */
const KINDS: readonly (readonly [nouns: string, kinds: readonly string[]])[] = [
  [
    "rebels?|militants?|fighters?|insurgents?|guerrillas?|separatists?|gunmen|terrorists?|jihadists?|extremists?|militiamen|militias?|factions?|opposition|mercenaries|armed|combatants",
    ["armed-group"],
  ],
  ["government|regime|authorities|state", ["government", "political-body"]],
  ["army|military|troops|soldiers|forces", ["armed-forces", "government"]],
  // Whoever that is, the one who says so tells.
  ["enemy|adversary|aggressors?|occupiers?|invaders?", []],
  ["jets|warplanes|planes|aircraft|helicopters|gunships", ["government", "armed-forces"]],
];
const WHOLE_NOUNS = KINDS.map(([nouns, kinds]) => [new RegExp(`^(?:${nouns})$`), kinds] as const);
const ANY_NOUN = new RegExp(`\\b(?:${KINDS.map(([nouns]) => nouns).join("|")})\\b`, "i");

/** Does the sentence have a common noun that can mean a party? */
export function namesRole({ text }: Sentence): boolean {
  return ANY_NOUN.test(text);
}

/** What kinds of party a common noun can mean; undefined for any other word. */
export function kindsOfRole(noun: string): readonly string[] | undefined {
  return WHOLE_NOUNS.find(([nouns]) => nouns.test(noun))?.[1];
}

/**
 * "the rebels broke the truce", "government violations", "killed by army shelling": the only party of that kind that
 * the truce binds.
 */
export function partyByRole(finding: Finding, context: Context): string | undefined {
  const { sentence, act } = finding;
  const noun = isCasualty(finding) ? harmerOf(sentence.items, act) : actorOf(sentence.items, act);
  const kinds = noun && kindsOfRole(noun);
  if (!kinds) return undefined;
  const { parties, reading } = context;
  const own = finding.claimant?.id ? sideOf(finding.claimant.id, context) : undefined;
  const bound = reading.truce?.parties ?? [];
  const governing = new Set(
    bound.filter((id) => parties.get(id)?.kind === "government").map((id) => sideOf(id, context)),
  );
  const fitting = bound.filter((id) => {
    const side = sideOf(id, context);
    if (side === undefined || side === own || (REBEL.test(noun) && governing.has(side)))
      return false;
    return kinds.includes(parties.get(id)?.kind ?? "");
  });
  const sides = new Set(fitting.map((id) => sideOf(id, context)));
  if (sides.size === 1) return fitting[0];
  return FOE.test(noun) ? opponentInTruce(finding, context) : undefined;
}

/** Those who fight a government; the militias of one fight for it. */
const REBEL =
  /^(?:rebels?|militants?|insurgents?|guerrillas?|separatists?|terrorists?|jihadists?|extremists?|opposition|gunmen)$/;

/** What one side calls the other's men, whatever the index calls their body. */
const FOE =
  /^(?:rebels?|militants?|fighters?|insurgents?|separatists?|gunmen|terrorists?|militiamen|militias|enemy|adversary|aggressors?|occupiers?|invaders?)$/;

/** Whom these mean depends on who says them. */
export const ENEMY =
  /^(?:the )?(?:enemy|enemies|adversary|aggressor|occupiers?|occupants?|invaders?)$/i;

/** The common noun that stands where the party would: before the noun or verb, after "by", after "accused". */
function actorOf(items: readonly Item[], act: number): string | undefined {
  const end = attackBefore(items, act) ?? act;
  const before = items.slice(Math.max(0, end - 5), end).toReversed();
  for (const item of before) {
    if (isActor(item)) return item.text;
    if (
      !has(item, "WORD", "TRUCE", "HAVE", "NOT", "PERIOD", "ATTACK_NOUN", "BE", "IN") &&
      item.text !== "found"
    )
      break;
  }
  const agent = agentOf(items, act) ?? blamedIn(items, act);
  if (agent !== undefined) return agent;
  for (let at = act - 1; at >= Math.max(0, act - 12); at -= 1)
    if (has(items[at], "ACCUSE", "ACCUSING"))
      return items.slice(at + 1, Math.min(act, at + 5)).find(isActor)?.text;
  return undefined;
}

/** The common noun before the attack that killed: "army shelling killed two", "two were hurt by government fire". */
function harmerOf(items: readonly Item[], act: number): string | undefined {
  return (
    agentOf(items, act) ??
    harmerIn(items, [act + 1, act + 8]) ??
    harmerIn(items, [act - 1, act - 8]) ??
    attackerBefore(items, act)
  );
}

/** "Opposition fighters ambushed a convoy on the road, in which three people died" */
function attackerBefore(items: readonly Item[], act: number): string | undefined {
  for (let at = act - 1; at >= Math.max(0, act - 20); at -= 1) {
    if (has(items[at], "SEMICOLON", "SAY", "THAT", "COLON")) return undefined;
    if (!has(items[at], "ATTACK") || isPassive(items, at)) continue;
    const before = items.slice(Math.max(0, at - 3), at).toReversed();
    const other = before.findIndex((item) => !isActor(item) && !has(item, "HAVE", "WORD"));
    return (other < 0 ? before : before.slice(0, other)).find(isActor)?.text;
  }
  return undefined;
}

function harmerIn(
  items: readonly Item[],
  [from, to]: readonly [from: number, to: number],
): string | undefined {
  const step = Math.sign(to - from);
  for (let at = from; at !== to && items[at] !== undefined; at += step) {
    if (has(items[at], "COMMA", "SAY", "SEMICOLON", "THAT")) return undefined;
    if (!has(items[at], "ATTACK_NOUN") || OF_BOTH.test(items[at]?.text ?? "")) continue;
    const before = has(items[at - 1], "MUNITION", "ATTACK_NOUN") ? at - 2 : at - 1;
    const noun = items[before];
    if (noun && isActor(noun)) return noun.text;
  }
  return undefined;
}

/** In these both sides take part. */
const OF_BOTH = /^(?:clash(?:es)?|explosions?|(?:military |combat )?operations?)$/;

/** "insurgents shelled Ariha in breach of the truce": who shelled, not what was shelled. */
function attackBefore(items: readonly Item[], act: number): number | undefined {
  if (!has(items[act], "VIOLATION") || !has(items[act - 1], "IN", "WORD", "DETERMINER"))
    return undefined;
  const from = Math.max(0, act - 8);
  const verb = items.slice(from, act).findLastIndex((item) => has(item, "ATTACK"));
  return verb < 0 ? undefined : from + verb;
}

/** "violated by the rebels", "killed by insurgents" */
function agentOf(items: readonly Item[], act: number): string | undefined {
  for (let at = act + 1; at < Math.min(items.length, act + 10); at += 1) {
    if (has(items[at], "COMMA", "SAY", "SEMICOLON")) return undefined;
    if (has(items[at], "BY")) return items.slice(at + 1, at + 4).find(isActor)?.text;
  }
  return undefined;
}

/** "attributed one breach to the state", "attributes to the army three violations" */
function blamedIn(items: readonly Item[], act: number): string | undefined {
  for (let at = Math.max(0, act - 8); at < act; at += 1) {
    if (!LAID.test(items[at]?.text ?? "")) continue;
    const to = items.findIndex((item, i) => i > at && i < act + 6 && has(item, "TO", "ON"));
    return to < 0 ? undefined : items.slice(to + 1, to + 4).find(isActor)?.text;
  }
  return undefined;
}

function isActor({ text }: Item): boolean {
  return kindsOfRole(text) !== undefined;
}
