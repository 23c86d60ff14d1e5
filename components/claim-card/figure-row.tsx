import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { bareFigure } from "../words/figure-message.ts";
import { partyNames } from "../words/party-name.ts";
import { ClaimantLabel } from "./claimant-label.tsx";
import { FigureBar } from "./figure-bar.tsx";
import { perDay } from "./per-day.ts";
import { Sources } from "./sources.tsx";
import type { TimeAxis } from "./time-axis.ts";

interface FigureRowProps {
  claim: Claim;
  references: References;
  axis: TimeAxis | undefined;
  most: number;
}

/** One figure of the index: who counted what over which days, drawn and in words, with its sources. */
export function FigureRow({ claim, references, axis, most }: FigureRowProps) {
  const t = useTranslator();
  return (
    <li class="wc-row">
      <div class="wc-row-head">
        <ClaimantLabel claim={claim} references={references} />
        <bdi class="wc-row-figure">{bareFigure(t, claim)}</bdi>
      </div>
      {axis && claim.period && <FigureBar figures={[claim]} axis={axis} most={most} />}
      <RowFacts claim={claim} references={references} />
      <Sources reports={claim.reports} outlets={references.outlets} />
    </li>
  );
}

function RowFacts({ claim, references }: { claim: Claim; references: References }) {
  const t = useTranslator();
  const rate = perDay(t, claim);
  return (
    <div class="wc-row-facts">
      <bdi>{claim.period ? t.period(claim.period) : t.text("periodUnknown")}</bdi>
      {claim.place !== null && (
        <>
          {" · "}
          <bdi>{claim.place}</bdi>
        </>
      )}
      {claim.accused.length > 0 && (
        <div>
          {t.text("accusedLabel")} <bdi>{partyNames(t, references, claim.accused)}</bdi>
        </div>
      )}
      {rate !== undefined && <div>{rate}</div>}
      {claim.note !== null && (
        <div>
          <bdi lang="en">{claim.note}</bdi>
        </div>
      )}
    </div>
  );
}
