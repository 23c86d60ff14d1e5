import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import type { Mention } from "../../lib/core/mention.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimantName, roleWords } from "../words/party-name.ts";

/** Whoever makes a claim, with the role in the conflict: a party's count is read as a party's. */
export function ClaimantLabel({
  claim,
  references,
}: {
  claim: Claim | Mention;
  references: References;
}) {
  const t = useTranslator();
  const conflict = claim.truce === null ? undefined : references.truces[claim.truce]?.conflict;
  const role =
    claim.claimant === null
      ? undefined
      : roleWords(t, references, { party: claim.claimant, conflict });
  return (
    <span class="wc-row-claimant">
      <bdi>{claimantName(t, references, claim)}</bdi>
      {role !== undefined && <span class="wc-soft"> ({role})</span>}
    </span>
  );
}
