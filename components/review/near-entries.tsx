import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import type { RecordState } from "../../lib/core/contribution/record-status.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimMessage } from "../words/claim-message.ts";
import type { SubmissionFacts } from "./submission-facts.ts";

const STATE_KEYS: Record<RecordState, MessageKey> = {
  queued: "statusSent",
  "in-review": "statusInReview",
  accepted: "statusAccepted",
  published: "statusPublished",
  rejected: "statusRejected",
  withdrawn: "statusRetracted",
  erased: "statusErased",
};

interface NearEntriesProps {
  facts: SubmissionFacts;
  references: References;
}

/** What is there already: first what says the same, then the nearest entries of the index. */
export function NearEntries({ facts: { same, nearest }, references }: NearEntriesProps) {
  const t = useTranslator();
  const isEmpty = same.length + nearest.length === 0;
  return (
    <section>
      <h3>{t.text("nearestEntries")}</h3>
      {isEmpty && <p class="wc-soft">{t.text("nothingNear")}</p>}
      <ul class="wc-plain-list wc-near">
        {same.map(({ claim, state }) => (
          <li key={claim.id}>
            <NearEntry claim={claim} references={references} />
            <span class="wc-soft">
              {t.text("saysTheSame", { status: t.text(STATE_KEYS[state]) })}
            </span>
          </li>
        ))}
        {nearest.map((claim) => (
          <li key={claim.id}>
            <NearEntry claim={claim} references={references} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NearEntry({ claim, references }: { claim: Claim; references: References }) {
  const t = useTranslator();
  const { period, place } = claim;
  return (
    <>
      <Say message={claimMessage(t, references, claim)} />{" "}
      <span class="wc-soft">
        <bdi>{period ? t.period(period) : t.text("periodUnknown")}</bdi>
        {place !== null && (
          <>
            {" · "}
            <bdi>{place}</bdi>
          </>
        )}
      </span>
    </>
  );
}
