import type { Claim, Metric } from "../../lib/core/claim.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { joinTexts, searchTexts, type JoinedTexts } from "./text-search.ts";

/** One claim of the index as the explorer searches it. */
export interface Entry {
  claim: Claim;
  conflict: string;
  /** Places in `SearchableIndex.names`: claimant, accused, truce, outlets. */
  names: number[];
  /** Its place in `SearchableIndex.own`. */
  at: number;
}

/** A whole index, ready to be searched: claims repeat few names, so each name is searched once. */
export interface SearchableIndex {
  entries: Entry[];
  names: JoinedTexts;
  /** Place, note and figure of each claim. */
  own: JoinedTexts;
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

/** Prepares a whole index for searching; the oldest claims first. */
export function prepareIndex({ claims, parties, truces, outlets }: ClaimsIndex): SearchableIndex {
  const texts: string[] = [];
  const keep = (...parts: string[]): number => texts.push(fold(parts.join(" "))) - 1;
  const bodies = new Map(parties.map(({ id, name, aliases }) => [id, keep(name, ...aliases)]));
  const papers = new Map(outlets.map(({ domain, name }) => [domain, keep(name, domain)]));
  const agreements = new Map(
    truces.map(({ id, name, conflict, aliases }) => [
      id,
      { conflict, term: keep(name, conflict, ...aliases) },
    ]),
  );
  const ordered = claims.toSorted(byPeriod);
  const entries = ordered.map((claim, at) => {
    const truce = agreements.get(claim.truce);
    const names = [
      truce?.term,
      ...[claim.claimant ?? "", ...claim.accused].map((id) => bodies.get(id)),
      ...claim.reports.map(({ outlet }) => papers.get(outlet ?? "")),
    ].filter((term) => term !== undefined);
    return { claim, conflict: truce?.conflict ?? "", names, at };
  });
  const own = ordered.map(({ place, note, value }) =>
    fold(`${place ?? ""} ${note ?? ""} ${value ?? ""}`),
  );
  return { entries, names: joinTexts(texts), own: joinTexts(own) };
}

/** By first day; what has no days comes last. */
function byPeriod(a: Claim, b: Claim): number {
  const [dayA, dayB] = [a.period?.from ?? "9999", b.period?.from ?? "9999"];
  if (dayA === dayB) return 0;
  return dayA < dayB ? -1 : 1;
}

/** The entries that fit, in their order. Each word must occur somewhere. */
export function filterEntries(index: SearchableIndex, filter: Filter): Entry[] {
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  let found = index.entries;
  for (const test of fieldTests(filter)) found = found.filter(test);
  for (const word of words) {
    const named = searchTexts(index.names, word);
    const own = searchTexts(index.own, word);
    found = found.filter(({ names, at }) => own[at] === 1 || names.some((name) => named[name]));
  }
  return found;
}

/** What the fields ask for; most often nothing, which then costs nothing. */
function fieldTests(filter: Filter): ((entry: Entry) => boolean)[] {
  const { conflict, truce, claimant, metric, from, to } = filter;
  const tests: ((entry: Entry) => boolean)[] = [];
  if (conflict !== "") tests.push((entry) => entry.conflict === conflict);
  if (truce !== "") tests.push(({ claim }) => claim.truce === truce);
  if (claimant !== "") tests.push(({ claim }) => claim.claimant === claimant);
  if (metric !== "") tests.push(({ claim }) => claim.metric === metric);
  if (from !== "" || to !== "") tests.push(({ claim }) => fitsPeriod(claim, filter));
  return tests;
}

/** A claim without days fits no days. */
function fitsPeriod({ period }: Claim, { from, to }: Filter): boolean {
  return period !== null && (from === "" || period.to >= from) && (to === "" || period.from <= to);
}
