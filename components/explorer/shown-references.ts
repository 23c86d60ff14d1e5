import type { References } from "../../lib/core/annotation.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";

/** The whole index as the shared views take it: by id. */
export function shownReferences(
  { claims, parties, truces, outlets }: ClaimsIndex,
  recorded: References["recorded"] = {},
): References {
  return {
    claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
    parties: Object.fromEntries(parties.map((party) => [party.id, party])),
    truces: Object.fromEntries(truces.map((truce) => [truce.id, truce])),
    outlets: Object.fromEntries(outlets.map((outlet) => [outlet.domain, outlet])),
    recorded,
  };
}
