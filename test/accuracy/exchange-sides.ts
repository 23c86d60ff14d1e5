import { createGazetteer, type Hit } from "../../lib/core/detect/common/gazetteer.ts";
import { english } from "../../lib/core/detect/en/configuration.ts";
import { createPartyTable, type Party } from "../../lib/core/party.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import type { GoldDocument } from "./gold-document.ts";

/** A document in which the opposing sides have exchanged their names. */
export interface Exchanged {
  title: string;
  text: string;
  /** The body that has taken the name of another. */
  other(id: string): string | undefined;
  /** The side of a body to the conflict; undefined for everybody else. */
  sideOf(id: string): string | undefined;
  otherSide(side: string): string;
}

/** Why a document cannot be exchanged. */
export type Obstacle = "no conflict" | "one side only" | "no counterpart";

type Exchange = (document: GoldDocument) => Exchanged | Obstacle;

/**
 * Exchanges the names of two sides in documents, each for one of the same sort: an adjective for an adjective, a
 * state for a state, an army for an army, several words for several where there are any.
 */
export function createExchange(index: ClaimsIndex): Exchange {
  const parties = createPartyTable(index.parties);
  const gazetteer = createGazetteer(index, english.gazetteer);
  const conflicts = new Map(index.truces.map(({ id, conflict }) => [id, conflict]));

  const sideIn = (id: string, conflict: string): string | undefined => {
    const role = parties.sideIn(id, conflict);
    return role?.role === "party" ? role.side : undefined;
  };
  const meansOnly = (name: string, id: string): boolean => {
    const found = gazetteer.findWhole(name).filter(({ kind }) => kind === "party");
    return found.length === 1 && found[0]?.how === "alias" && String(found[0].ids) === id;
  };

  /** The name of a body that looks most like the one that it replaces. */
  const nameLike = (name: string, party: Party): string | undefined => {
    const likeness = (other: string): number =>
      Math.abs(other.split(" ").length - name.split(" ").length) +
      Number(other.endsWith("s") !== name.endsWith("s")) +
      Number((other === other.toUpperCase()) !== (name === name.toUpperCase()));
    return party.aliases
      .filter((alias) => /^[A-Z][\w .'-]+$/.test(alias) && meansOnly(alias, party.id))
      .toSorted((a, b) => likeness(a) - likeness(b))[0];
  };

  const counterparts = (
    named: ReadonlySet<string>,
    conflict: string,
    otherSide: (side: string) => string,
  ): ReadonlyMap<string, string> | undefined => {
    const pairs = new Map<string, string>();
    for (const id of named) {
      if (pairs.has(id)) continue;
      const wanted = otherSide(sideIn(id, conflict) as string);
      const party = parties.get(id);
      const candidates = parties
        .all()
        .filter((other) => !pairs.has(other.id) && other.adjectives?.length !== 0)
        .filter((other) => sideIn(other.id, conflict) === wanted)
        .toSorted((a, b) => unlikeness(a, party, named) - unlikeness(b, party, named));
      const [other] = candidates;
      if (!other) return undefined;
      pairs.set(id, other.id);
      pairs.set(other.id, id);
    }
    return pairs;
  };

  const rewrite = (
    text: string,
    hits: readonly Hit[],
    {
      pairs,
      meant,
    }: { pairs: ReadonlyMap<string, string>; meant: (hit: Hit) => string | undefined },
  ): string | undefined => {
    let written = "";
    let from = 0;
    for (const hit of hits) {
      const own = meant(hit);
      const other = parties.get(pairs.get(own ?? "") ?? "");
      if (!other || hit.start < from) continue;
      const name = text.slice(hit.start, hit.end);
      const replacement =
        hit.how === "adjective"
          ? adjectiveFor(name, parties.get(own ?? ""), other)
          : ((hit.how === "person" ? personFor(name, other) : undefined) ?? nameLike(name, other));
      if (replacement === undefined) return undefined;
      written += text.slice(from, hit.start) + replacement;
      from = hit.end;
    }
    return written + text.slice(from);
  };

  /** A health ministry that only watches, but from one side: nobody of the other side can take its name. */
  const namesOffice = (text: string, conflict: string): boolean =>
    gazetteer
      .find(text)
      .flatMap(({ ids }) => (ids.length === 1 ? ids : []))
      .some((id) => {
        const role = parties.sideIn(id, conflict);
        return role?.role === "observer" && parties.isFighting(role.side, conflict);
      });

  return (document) => {
    const conflict = conflictOf(document, conflicts);
    if (conflict === undefined) return "no conflict";
    const passages = [document.title ?? "", document.text].map((text) => {
      const hits = gazetteer
        .find(text)
        .filter(({ kind }) => kind === "party" || kind === "person")
        .filter(({ ids }) => ids.some((id) => sideIn(id, conflict) !== undefined));
      return { text, hits };
    });
    /** "the ministry" of either side goes with the names around it; "the rebels" is the name of one. */
    const meant = (hit: Hit): string | undefined => {
      const here = hit.ids.filter((id) => sideIn(id, conflict) !== undefined);
      const isOne = new Set(here.map((id) => sideIn(id, conflict))).size === 1;
      return isOne ? here[0] : undefined;
    };
    const all = passages.flatMap(({ hits }) => hits);
    const named = new Set(all.flatMap((hit) => meant(hit) ?? []));
    const sides = new Set([...named].map((id) => sideIn(id, conflict) as string));
    const [first, second] = sides;
    if (first === undefined || second === undefined || sides.size > 2) return "one side only";
    if (passages.some(({ text }) => namesOffice(text, conflict))) return "no counterpart";
    const otherSide = (side: string): string => (side === first ? second : first);
    const pairs = counterparts(named, conflict, otherSide);
    const [title, text] = pairs
      ? passages.map(({ text: given, hits }) => rewrite(given, hits, { pairs, meant }))
      : [];
    if (!pairs || title === undefined || text === undefined) return "no counterpart";
    return {
      title,
      text,
      other: (id) => pairs.get(id),
      sideOf: (id) => sideIn(id, conflict),
      otherSide,
    };
  };
}

/** Somebody who speaks for the other body; by the last name where the text has no more. */
function personFor(name: string, { people }: Party): string | undefined {
  const [person] = people;
  return name.includes(" ") ? person : person?.slice(person.lastIndexOf(" ") + 1);
}

/** Bodies of the same kind and rank first, and those that the document names. */
function unlikeness(other: Party, party: Party | undefined, named: ReadonlySet<string>): number {
  return (
    4 * Number(other.kind !== party?.kind) +
    2 * Number((other.partOf === null) !== (party?.partOf === null)) +
    Number(!named.has(other.id))
  );
}

/** "Indian troops" -> "Pakistani troops" */
function adjectiveFor(name: string, party: Party | undefined, other: Party): string | undefined {
  const own = party?.adjectives?.find((adjective) => name.startsWith(adjective));
  const [adjective] = other.adjectives ?? [];
  return own === undefined || adjective === undefined
    ? undefined
    : adjective + name.slice(own.length);
}

/** The conflict that most claims of a document are about. */
function conflictOf(
  { claims }: GoldDocument,
  conflicts: ReadonlyMap<string, string>,
): string | undefined {
  const named = claims.flatMap(({ truce }) => conflicts.get(truce ?? "") ?? []);
  const counted = Map.groupBy(named, (conflict) => conflict);
  return [...counted].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
}
