import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimMessage } from "../words/claim-message.ts";
import { ShowMore } from "./show-more.tsx";
import { Sources } from "./sources.tsx";

/** Claims in sentences, without a picture: statements, and figures that cannot be compared. */
export function ClaimSentences({
  claims,
  references,
}: {
  claims: readonly Claim[];
  references: References;
}) {
  return (
    <ShowMore items={claims}>
      {(claim) => (
        <li key={claim.id} class="wc-row">
          <ClaimSentence claim={claim} references={references} />
        </li>
      )}
    </ShowMore>
  );
}

function ClaimSentence({ claim, references }: { claim: Claim; references: References }) {
  const t = useTranslator();
  return (
    <>
      <p class="wc-sentence">
        <Say message={claimMessage(t, references, claim)} />
      </p>
      <div class="wc-row-facts">
        <bdi>{claim.period ? t.period(claim.period) : t.text("periodUnknown")}</bdi>
        {claim.place !== null && (
          <>
            {" · "}
            <bdi>{claim.place}</bdi>
          </>
        )}
        {claim.note !== null && (
          <>
            {" · "}
            <bdi lang="en">{claim.note}</bdi>
          </>
        )}
      </div>
      <Sources reports={claim.reports} outlets={references.outlets} />
    </>
  );
}
