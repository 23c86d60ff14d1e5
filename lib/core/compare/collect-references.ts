import type { Annotation, References, ShownReview, ShownParty, ShownTruce } from "../annotation.ts";
import type { Claim } from "../claim.ts";
import type { Excerpt } from "../excerpt.ts";
import type { Party } from "../party.ts";
import type { Truce } from "../truce.ts";
import type { IndexLookup } from "./annotate-page.ts";

/** Everything that the annotations name by id: claims, their outlets, truces, and parties with what they are part of. */
export function collectReferences(
  annotations: readonly Annotation[],
  index: IndexLookup,
): References {
  const truces = collectTruces(annotations, index);
  const claims = collectClaims(annotations, index);
  const outlets = claims
    .flatMap(({ reports }) => reports.flatMap(({ outlet }) => outlet ?? []))
    .flatMap((domain) => index.outlet(domain) ?? []);
  const parties = [
    ...annotations.flatMap(({ mention }) => [mention.claimant, ...mention.accused]),
    ...claims.flatMap(({ claimant, accused }) => [claimant, ...accused]),
    ...truces.flatMap((truce) => [...truce.parties, ...truce.guarantors, ...truce.monitors]),
    ...outlets.map(({ party }) => party),
  ];
  return {
    claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
    parties: Object.fromEntries(
      withLargerBodies(parties, index).map((party) => [party.id, showParty(party)]),
    ),
    truces: Object.fromEntries(truces.map((truce) => [truce.id, showTruce(truce)])),
    outlets: Object.fromEntries(outlets.map((outlet) => [outlet.domain, outlet])),
    ...ownReferences(claims, index),
    ...reviewReferences(claims, index),
    ...recordedReferences(claims, index),
    ...excerptReferences(truces, index),
  };
}

function collectTruces(annotations: readonly Annotation[], index: IndexLookup): Truce[] {
  const ids = new Set(annotations.flatMap(({ mention }) => mention.truce ?? []));
  return [...ids].flatMap((id) => index.truce(id) ?? []);
}

/** Series, sums and denials name only claims that are listed as competitors too. */
function collectClaims(annotations: readonly Annotation[], index: IndexLookup): Claim[] {
  const ids = new Set<string>();
  for (const { comparison } of annotations)
    for (const { claim } of comparison.competitors) ids.add(claim);
  return collectTruces(annotations, index)
    .flatMap(({ id }) => index.claimsOf(id))
    .filter(({ id }) => ids.has(id));
}

function ownReferences(claims: readonly Claim[], { own }: IndexLookup): Pick<References, "own"> {
  const statuses = claims.flatMap(({ id }) => {
    const status = own?.get(id);
    return status ? [[id, status] as const] : [];
  });
  return statuses.length === 0 ? {} : { own: Object.fromEntries(statuses) };
}

function reviewReferences(
  claims: readonly Claim[],
  { reviews }: IndexLookup,
): Pick<References, "reviews"> {
  const entries = claims.flatMap(({ id }): [string, ShownReview[]][] => {
    const found = reviews?.get(id);
    return found ? [[id, [...found]]] : [];
  });
  return entries.length === 0 ? {} : { reviews: Object.fromEntries(entries) };
}

function recordedReferences(
  claims: readonly Claim[],
  { recorded }: IndexLookup,
): Pick<References, "recorded"> {
  const entries = claims.flatMap(({ id }) => {
    const found = recorded?.get(id);
    return found ? [[id, found] as const] : [];
  });
  return entries.length === 0 ? {} : { recorded: Object.fromEntries(entries) };
}

function excerptReferences(
  truces: readonly Truce[],
  { excerpts }: IndexLookup,
): Pick<References, "excerpts"> {
  const entries = truces.flatMap(({ id }): [string, Excerpt[]][] => {
    const found = excerpts?.get(id) ?? [];
    return found.length > 0 ? [[id, [...found]]] : [];
  });
  return entries.length === 0 ? {} : { excerpts: Object.fromEntries(entries) };
}

function withLargerBodies(ids: readonly (string | null)[], { parties }: IndexLookup): Party[] {
  const found = new Map<string, Party>();
  for (let id of ids) {
    while (id !== null && !found.has(id)) {
      const party = parties.get(id);
      if (!party) break;
      found.set(id, party);
      id = party.partOf;
    }
  }
  return [...found.values()];
}

/** A party as views may show it. */
export function showParty({ name, kind, partOf, conflicts }: Party): ShownParty {
  return { name, kind, partOf, conflicts };
}

/** A truce as views may show it. */
export function showTruce(truce: Truce): ShownTruce {
  const { name, conflict, from, to, parties, guarantors, monitors, unsure, note } = truce;
  return {
    name,
    conflict,
    from,
    to,
    parties,
    guarantors,
    monitors,
    ...(unsure === undefined ? {} : { unsure }),
    ...(note === undefined ? {} : { note }),
  };
}
