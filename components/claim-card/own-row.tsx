import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import type { Mention } from "../../lib/core/mention.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { bareFigure } from "../words/figure-message.ts";
import { AxisLabels } from "./axis-labels.tsx";
import { ClaimantLabel } from "./claimant-label.tsx";
import { FigureBar } from "./figure-bar.tsx";
import { Sources } from "./sources.tsx";
import type { TimeAxis } from "./time-axis.ts";
import { perDay } from "./per-day.ts";

interface OwnRowProps {
  mention: Mention;
  /** Other reports of the same claim: no competition, but more places to read it. */
  reports: Claim["reports"];
  references: References;
  axis: TimeAxis | undefined;
  most: number;
}

/** The claim of the card itself, on the scale of the others, with the axis that they share. */
export function OwnRow({ mention, reports, references, axis, most }: OwnRowProps) {
  const t = useTranslator();
  const rate = perDay(t, mention);
  return (
    <div class="wc-row" data-own="true">
      <div class="wc-row-head">
        <ClaimantLabel claim={mention} references={references} />
        <bdi class="wc-row-figure">{bareFigure(t, mention)}</bdi>
      </div>
      {axis && (
        <>
          <FigureBar figures={[mention]} axis={axis} most={most} own />
          <AxisLabels axis={axis} />
        </>
      )}
      <div class="wc-row-facts">
        {t.text("thisClaim")}
        {" · "}
        <bdi>{mention.period ? t.period(mention.period) : t.text("periodUnknown")}</bdi>
        {rate !== undefined && <div>{rate}</div>}
      </div>
      {reports.length > 0 && (
        <Sources
          title={t.text("alsoReported", { count: reports.length })}
          reports={reports}
          outlets={references.outlets}
        />
      )}
    </div>
  );
}
