import type { Claim, Metric } from "../../lib/core/claim.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";

/** One claim of the index as the explorer searches it. */
export interface Entry {
  claim: Claim;
  conflict: string;
  /** Its own words, folded: place, note, figure. */
  words: string;
}

/**
 * A whole index, ready to be searched. Names are folded once and searched by themselves: claims
 * repeat few names, so that a key stroke looks at thousands of names and not at millions of letters.
 */
export interface SearchableIndex {
  entries: Entry[];
  bodies: Map<string, string>;
  truces: Map<string, string>;
  outlets: Map<string, string>;
}

/** What the reader asks for. Empty strings and undefined ask for nothing. */
export interface Filter {
  words: string;
  conflict: string;
  truce: string;
  claimant: string;
  metric: Metric | "";
  from: string;
  to: string;
}

export const NO_FILTER: Filter = {
  words: "",
  conflict: "",
  truce: "",
  claimant: "",
  metric: "",
  from: "",
  to: "",
};

/** Lower case without accents, so that "Türkiye" is found by "turkiye". */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

export function prepareIndex({ claims, parties, truces, outlets }: ClaimsIndex): SearchableIndex {
  const conflicts = new Map(truces.map(({ id, conflict }) => [id, conflict]));
  return {
    entries: claims
      .map((claim) => ({
        claim,
        conflict: conflicts.get(claim.truce) ?? "",
        words: fold(`${claim.place ?? ""} ${claim.note ?? ""} ${claim.value ?? ""}`),
      }))
      .toSorted(byPeriod),
    bodies: new Map(parties.map(({ id, name, aliases }) => [id, foldAll(name, ...aliases)])),
    truces: new Map(
      truces.map(({ id, name, conflict, aliases }) => [id, foldAll(name, conflict, ...aliases)]),
    ),
    outlets: new Map(outlets.map(({ domain, name }) => [domain, foldAll(name, domain)])),
  };
}

function foldAll(...texts: string[]): string {
  return fold(texts.join(" "));
}

/** By first day; what has no days comes last. */
function byPeriod({ claim: a }: Entry, { claim: b }: Entry): number {
  return (a.period?.from ?? "9999").localeCompare(b.period?.from ?? "9999");
}

/** The entries that fit, in their order. Each word must occur somewhere. */
export function filterEntries(index: SearchableIndex, filter: Filter): Entry[] {
  const tests = fold(filter.words)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => wordTest(index, word));
  return index.entries.filter(
    (entry) => fitsFields(entry, filter) && tests.every((test) => test(entry)),
  );
}

function wordTest(index: SearchableIndex, word: string): (entry: Entry) => boolean {
  const [bodies, truces, outlets] = [index.bodies, index.truces, index.outlets].map(
    (names) => new Set([...names].filter(([, name]) => name.includes(word)).map(([id]) => id)),
  ) as [Set<string>, Set<string>, Set<string>];
  return ({ claim, words }) =>
    truces.has(claim.truce) ||
    (claim.claimant !== null && bodies.has(claim.claimant)) ||
    claim.accused.some((id) => bodies.has(id)) ||
    words.includes(word) ||
    claim.reports.some(({ outlet }) => outlet !== null && outlets.has(outlet));
}

function fitsFields({ claim, conflict }: Entry, filter: Filter): boolean {
  return (
    (filter.conflict === "" || conflict === filter.conflict) &&
    (filter.truce === "" || claim.truce === filter.truce) &&
    (filter.claimant === "" || claim.claimant === filter.claimant) &&
    (filter.metric === "" || claim.metric === filter.metric) &&
    fitsPeriod(claim, filter)
  );
}

/** A claim without days fits only when no days are asked for. */
function fitsPeriod({ period }: Claim, { from, to }: Filter): boolean {
  if (from === "" && to === "") return true;
  return period !== null && (from === "" || period.to >= from) && (to === "" || period.from <= to);
}
