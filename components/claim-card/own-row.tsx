import type { Mention } from "../../lib/core/mention.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { bareFigure } from "../words/figure-message.ts";
import { AxisLabels } from "./axis-labels.tsx";
import { ClaimantLabel } from "./claimant-label.tsx";
import type { Compared } from "./compared.ts";
import { FigureBar } from "./figure-bar.tsx";
import type { PictureScale } from "./figure-row.tsx";
import { OriginLine } from "./origins.tsx";
import { Sources } from "./sources.tsx";
import { perDay } from "./per-day.ts";

interface OwnRowProps {
  mention: Mention;
  /** Entries of the same claim are no competition, but more places to read it. */
  compared: Pick<Compared, "reports" | "recorded">;
  scale: PictureScale;
}

/** The claim of the card itself, on the scale of the others, with the axis that they share. */
export function OwnRow({ mention, compared: { reports, recorded }, scale }: OwnRowProps) {
  const { references, axis, most } = scale;
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
      <OriginLine recorded={recorded} />
      {reports.length > 0 && (
        <details class="wc-details">
          <summary>{t.text("alsoReported", { count: reports.length })}</summary>
          <Sources reports={reports} outlets={references.outlets} />
        </details>
      )}
    </div>
  );
}
