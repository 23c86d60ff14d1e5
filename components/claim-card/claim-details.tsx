import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { OwnMarks } from "./own-marks.tsx";
import { OriginDetails, OriginLine } from "./origins.tsx";
import { perDay } from "./per-day.ts";
import { Sources } from "./sources.tsx";

interface ClaimDetailsProps {
  claim: Claim;
  references: References;
}

/**
 * The days and the number of sources in one line, and the shared indexes that it is from; opened,
 * all else that is known of a claim.
 */
export function ClaimDetails({ claim, references }: ClaimDetailsProps) {
  const t = useTranslator();
  const { period, place, note, reports } = claim;
  const rate = perDay(t, claim);
  const recorded = references.recorded?.[claim.id];
  return (
    <>
      <OwnMarks claim={claim.id} references={references} />
      <OriginLine recorded={[recorded]} />
      <details class="wc-details">
        <summary>
          <bdi>{period ? t.period(period) : t.text("periodUnknown")}</bdi>
          {place !== null && (
            <>
              {" · "}
              <bdi>{place}</bdi>
            </>
          )}
          {" · "}
          {t.text("sources", { count: reports.length })}
        </summary>
        {rate !== undefined && <p>{rate}</p>}
        {note !== null && (
          <p>
            <bdi lang="en">{note}</bdi>
          </p>
        )}
        <Sources reports={reports} outlets={references.outlets} />
        <OriginDetails recorded={recorded} />
      </details>
    </>
  );
}
