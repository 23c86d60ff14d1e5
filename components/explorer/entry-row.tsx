import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { KindIcon } from "../badge/kind-icon.tsx";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { bareFigure } from "../words/figure-message.ts";
import { METRIC_KEYS } from "../words/metric-keys.ts";
import { claimantName, partyNames } from "../words/party-name.ts";

interface EntryRowProps {
  claim: Claim;
  references: References;
  chosen: boolean;
  tabIndex: 0 | -1;
  onChoose: () => void;
}

/** One claim in two lines; choosing it shows its sources. */
export function EntryRow({ claim, references, chosen, tabIndex, onChoose }: EntryRowProps) {
  const t = useTranslator();
  const { period, place, accused, metric } = claim;
  const days = period ? t.period(period) : t.text("periodUnknown");
  return (
    <button
      type="button"
      class="wc-entry"
      aria-pressed={chosen}
      tabIndex={tabIndex}
      onClick={onChoose}
    >
      <KindIcon kind={claim.kind} />
      <bdi class="wc-entry-claimant">{claimantName(t, references, claim)}</bdi>
      <span class="wc-entry-figure">
        {claim.kind === "figure" && <bdi>{bareFigure(t, claim)}</bdi>}
        {metric !== null && metric !== "violations" && (
          <span class="wc-soft"> {t.text(METRIC_KEYS[metric])}</span>
        )}
      </span>
      <span class="wc-entry-facts">
        <bdi>{days}</bdi>
        {place !== null && (
          <>
            {" · "}
            <bdi>{place}</bdi>
          </>
        )}
        {accused.length > 0 && (
          <>
            {" · "}
            <Say
              message={{
                key: "accusedAre",
                values: { accused: partyNames(t, references, accused) },
              }}
            />
          </>
        )}
      </span>
    </button>
  );
}
