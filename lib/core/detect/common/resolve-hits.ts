import type { PartyTable } from "../../party.ts";
import type { Truce } from "../../truce.ts";
import type { Hit } from "./gazetteer.ts";
import { resolveContextual } from "./resolve-contextual.ts";

/**
 * Gives each party name the one party that it means in this text; a name that could still be
 * several is left out. "Armenia's own Defence Ministry" is told by its possessor, "the ministry"
 * by the ministry that was named last, "government forces" by the conflict.
 */
export function resolveHits(
  text: string,
  hits: readonly Hit[],
  {
    conflict,
    truce,
    parties,
  }: { conflict: string | null; truce: Truce | null; parties: PartyTable },
): Hit[] {
  const resolved: Hit[] = [];
  /** Parties by what they were last: the end of `named` is the most recent. */
  const named: string[] = [];
  let previous: Hit | undefined;
  for (const each of hits) {
    const hit = withoutOtherMissions(each, conflict, parties);
    if (hit.kind !== "party" && hit.kind !== "person") {
      resolved.push(hit);
      continue;
    }
    if (isOthersForce(text, hit, previous, parties)) continue;
    const found =
      ofPossessor(text, hit, previous, parties) ??
      namedLast(hit, named) ??
      ofTruce(hit, truce, parties) ??
      resolveContextual(hit, conflict === null ? [] : [conflict], parties) ??
      ofNamedLast(hit, named, parties);
    if (found === undefined) continue;
    const id = ofItsTime(found, truce, parties);
    previous = { ...hit, ids: [id] };
    resolved.push(previous);
    if (hit.how !== "contextual" && hit.how !== "attributive") named.push(id);
  }
  return resolved;
}

/** "the United Nations observer mission" is none that watches another conflict. */
function withoutOtherMissions(hit: Hit, conflict: string | null, parties: PartyTable): Hit {
  if (conflict === null || !isAmbiguous(hit) || hit.kind !== "party") return hit;
  const ids = hit.ids.filter(
    (id) => parties.get(id)?.kind !== "monitor" || parties.sideIn(id, conflict) !== undefined,
  );
  return ids.length === hit.ids.length ? hit : { ...hit, ids };
}

/** "The Syrian army" under a truce that binds only those who govern now is theirs. */
function ofItsTime(id: string, truce: Truce | null, parties: PartyTable): string {
  if (!truce || isBound(id, truce, parties)) return id;
  const successor = successorsOf(parties).get(id);
  return successor !== undefined && isBound(successor, truce, parties) ? successor : id;
}

function isBound(id: string, truce: Truce, parties: PartyTable): boolean {
  return truce.parties.some((party) => parties.rootOf(party) === parties.rootOf(id));
}

const successors = new WeakMap<PartyTable, ReadonlyMap<string, string>>();

/** Who answers to a body's name in another time: a party of the same conflict that lists it as contextual. */
function successorsOf(parties: PartyTable): ReadonlyMap<string, string> {
  const known = successors.get(parties);
  if (known) return known;
  const found = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const { id, aliases } of parties.all()) for (const alias of aliases) owners.set(alias, id);
  for (const { id, contextual, conflicts, kind } of parties.all())
    for (const name of contextual) {
      const owner = owners.get(name);
      const other = owner === undefined ? undefined : parties.get(owner);
      const isSame = other?.conflicts.some((role) =>
        conflicts.some(({ conflict }) => conflict === role.conflict),
      );
      if (owner !== undefined && isSame && other?.kind === kind) found.set(owner, id);
    }
  successors.set(parties, found);
  return found;
}

function isAmbiguous(hit: Hit): boolean {
  return hit.how === "contextual" || hit.how === "attributive" || hit.how === "epithet";
}

/** "Armenia's own Defence Ministry" */
function ofPossessor(
  text: string,
  hit: Hit,
  previous: Hit | undefined,
  parties: PartyTable,
): string | undefined {
  if (!isAmbiguous(hit) || !previous) return undefined;
  const between = text.slice(previous.end, hit.start);
  if (!POSSESSES.test(between) && !AT_BODY.test(between)) return undefined;
  const owner = previous.ids[0] ?? "";
  const root = parties.rootOf(owner);
  return (
    hit.ids.find((id) => parties.get(id)?.partOf === owner) ??
    hit.ids.find((id) => parties.rootOf(id) === root && id !== root)
  );
}

const POSSESSES = /^(?:'s?)? (?:\p{L}{2,9} )?$/u;
/** "the DPR's office at the Joint Centre": its own part of a joint body. */
const AT_BODY =
  /^(?:'s?)? (?:office|representation|representatives?|mission|delegation|officers|team|staff) (?:at|in|to|with|of) (?:the )?$/;

/** "the Russian Federation's armed formations" are not those that the words mean elsewhere. */
function isOthersForce(
  text: string,
  hit: Hit,
  previous: Hit | undefined,
  parties: PartyTable,
): boolean {
  if (!isAmbiguous(hit) || !previous) return false;
  if (!/^'s? $/.test(text.slice(previous.end, hit.start))) return false;
  const root = parties.rootOf(previous.ids[0] ?? "");
  return (
    FORCE.test(text.slice(hit.start, hit.end)) && hit.ids.every((id) => parties.rootOf(id) !== root)
  );
}

const FORCE = /(?:^| )(?:formations|forces|troops|army|military|soldiers|units|servicemen)$/i;

/** The one of those meant that the truce of the article binds. */
function ofTruce(hit: Hit, truce: Truce | null, parties: PartyTable): string | undefined {
  if (!truce || !isAmbiguous(hit)) return undefined;
  const bound = hit.ids.filter((id) =>
    truce.parties.some((party) => party === id || parties.rootOf(party) === parties.rootOf(id)),
  );
  return bound.length === 1 ? bound[0] : undefined;
}

/** The party among those meant that the text has named before. */
function namedLast(hit: Hit, named: readonly string[]): string | undefined {
  return isAmbiguous(hit) ? named.findLast((id) => hit.ids.includes(id)) : undefined;
}

/** The body of the state that the text has named last. */
function ofNamedLast(hit: Hit, named: readonly string[], parties: PartyTable): string | undefined {
  const root = named.findLast((id) =>
    hit.ids.some((other) => parties.rootOf(other) === parties.rootOf(id)),
  );
  if (root === undefined) return undefined;
  const fitting = hit.ids.filter((id) => parties.rootOf(id) === parties.rootOf(root));
  return fitting.length === 1 ? fitting[0] : undefined;
}
