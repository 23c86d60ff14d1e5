import * as fc from "fast-check";
import { parseClaimsIndex } from "../../../lib/core/claims-index.ts";
import { CLAIM_LINES } from "../corpus.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const FEW = Array.from({ length: 40 }, (_, at) => CLAIM_LINES.slice(at * 5, at * 5 + 5).join("\n"));

/** Damaged index data is refused with the place of the fault, never half taken. */
export const indexFiles = defineTarget(
  "index files",
  fc.property(mutated(FEW), fc.string({ maxLength: 40 }), (claims, other) => {
    const result = parseClaimsIndex({ parties: "[]", truces: "[]", outlets: other, claims });
    if (result.ok && claims.trim() !== "") throw new Error("claims without their truces are taken");
    if (!result.ok && result.faults.length === 0) throw new Error("refused without a fault");
  }),
);
