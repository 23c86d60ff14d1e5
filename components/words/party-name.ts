import type { References } from "../../lib/core/annotation.ts";
import type { Mention } from "../../lib/core/mention.ts";
import type { Claim } from "../../lib/core/claim.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import type { Translator } from "../i18n/translator.ts";

/** The names of parties, by id. */
export interface PartyNames {
  parties: Readonly<Record<string, { name: string }>>;
}

/** The formal name of a party, the only one ever shown. */
export function partyName(t: Translator, references: PartyNames, id: string): string {
  return references.parties[id]?.name ?? t.text("bodyNotInIndex");
}

export function partyNames(
  t: Translator,
  references: PartyNames,
  ids: readonly string[],
): string[] {
  return ids.map((id) => partyName(t, references, id));
}

/** Who speaks: a body of the index, a body that only the text names, or the outlet itself. */
export function claimantName(
  t: Translator,
  references: PartyNames,
  claim: Mention | Claim,
): string {
  if (claim.claimant !== null) return partyName(t, references, claim.claimant);
  if ("claimantText" in claim) {
    return t.text(claim.claimantText === null ? "thisOutlet" : "bodyNamedInArticle");
  }
  return t.text("outletInOwnVoice");
}

const ROLE_KEYS: Readonly<Record<string, MessageKey>> = {
  party: "roleParty",
  guarantor: "roleGuarantor",
  mediator: "roleMediator",
  monitor: "roleMonitor",
  observer: "roleObserver",
};

/** What a party, or the body that it belongs to, is in a conflict: "party", "guarantor"... */
export function roleWords(
  t: Translator,
  references: References,
  place: { party: string; conflict: string | undefined },
): string | undefined {
  const role = roleOf(references, place.party, place.conflict);
  if (role === undefined) return undefined;
  const key = ROLE_KEYS[role];
  return key ? t.text(key) : role;
}

function roleOf(
  references: References,
  party: string,
  conflict: string | undefined,
): string | undefined {
  const seen = new Set<string>();
  for (let id: string | null = party; id !== null && !seen.has(id);) {
    seen.add(id);
    const body: References["parties"][string] | undefined = references.parties[id];
    const found = body?.conflicts.find((entry) => entry.conflict === conflict);
    if (found) return found.role;
    id = body?.partOf ?? null;
  }
  return undefined;
}
