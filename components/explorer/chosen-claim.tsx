import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { OriginDetails, OriginLine } from "../claim-card/origins.tsx";
import { Sources } from "../claim-card/sources.tsx";
import { perDay } from "../claim-card/per-day.ts";
import { CloseButton } from "../controls/close-button.tsx";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimMessage } from "../words/claim-message.ts";

interface ChosenClaimProps {
  claim: Claim;
  references: References;
  onClose: () => void;
}

/** The claim chosen in the list: its sentence, its truce, and where it was reported. */
export function ChosenClaim({ claim, references, onClose }: ChosenClaimProps) {
  const t = useTranslator();
  const rate = perDay(t, claim);
  const recorded = references.recorded?.[claim.id];
  return (
    <aside class="wc-chosen" aria-label={t.text("chosenClaim")}>
      <CloseButton onClick={onClose} />
      <p class="wc-sentence">
        <Say message={claimMessage(t, references, claim)} />
      </p>
      <p class="wc-soft">
        <bdi>{claim.period ? t.period(claim.period) : t.text("periodUnknown")}</bdi>
        {" · "}
        <bdi>{references.truces[claim.truce]?.name}</bdi>
      </p>
      {rate !== undefined && <p class="wc-soft">{rate}</p>}
      {claim.note !== null && (
        <p class="wc-soft">
          <bdi lang="en">{claim.note}</bdi>
        </p>
      )}
      <OriginLine recorded={[recorded]} />
      <OriginDetails recorded={recorded} />
      <Sources reports={claim.reports} outlets={references.outlets} />
    </aside>
  );
}
