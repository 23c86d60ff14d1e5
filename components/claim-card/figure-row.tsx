import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { daysIn } from "../../lib/core/period.ts";
import type { Translator } from "../i18n/translator.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { bareFigure } from "../words/figure-message.ts";
import { claimantName, partyNames } from "../words/party-name.ts";
import { FigureBar } from "./figure-bar.tsx";
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
        <bdi class="wc-row-claimant">{claimantName(t, references, claim)}</bdi>
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

/** A rate that nobody stated: the figure divided by its days, and said to be that. */
export function perDay(
  t: Translator,
  { value, per, period }: Pick<Claim, "value" | "per" | "period">,
): string | undefined {
  if (value === null || per !== null || period === null) return undefined;
  const days = daysIn(period);
  if (days < 2) return undefined;
  return t.text("ratePerDay", { rate: t.decimal(value / days), count: days });
}
