import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimMessage } from "../words/claim-message.ts";
import { ClaimDetails } from "./claim-details.tsx";
import { ShowMore } from "./show-more.tsx";

interface ClaimSentencesProps {
  claims: readonly Claim[];
  references: References;
}

/** Claims in sentences, without a picture: statements, and figures that cannot be compared. */
export function ClaimSentences({ claims, references }: ClaimSentencesProps) {
  const t = useTranslator();
  return (
    <ShowMore items={claims}>
      {(claim) => (
        <li key={claim.id} class="wc-row">
          <p class="wc-sentence">
            <Say message={claimMessage(t, references, claim)} />
          </p>
          <ClaimDetails claim={claim} references={references} />
        </li>
      )}
    </ShowMore>
  );
}
