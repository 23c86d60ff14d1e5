import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Relation } from "../../lib/core/compare/comparison.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { bareFigure } from "../words/figure-message.ts";
import { claimantName } from "../words/party-name.ts";
import { AxisLabels } from "./axis-labels.tsx";
import type { Compared } from "./compared.ts";
import { FigureBar } from "./figure-bar.tsx";
import { FigureRow, perDay } from "./figure-row.tsx";
import { timeAxis, type TimeAxis } from "./time-axis.ts";

const GROUP_KEYS: Record<Relation, MessageKey> = {
  "same-claim": "groupSameClaim",
  "same-claimant": "groupSameClaimant",
  "same-side": "groupSameSide",
  "other-side": "groupOtherSide",
  "all-sides": "groupAllSides",
  "one-side": "groupOneSide",
};

interface PictureProps {
  annotation: Annotation;
  references: References;
  figures: Compared["figures"];
}

/** The competing figures as bars over one time axis and one scale, each with its words. */
export function Picture({ annotation, references, figures }: PictureProps) {
  const t = useTranslator();
  const { mention, comparison } = annotation;
  const own = { ...mention, period: comparison.period };
  const drawn = [own, ...figures.flatMap(({ claims }) => claims)];
  const axis = timeAxis(drawn.flatMap(({ period }) => period ?? []));
  const most = Math.max(...drawn.map(({ value, valueMax }) => valueMax ?? value ?? 0));
  return (
    <section class="wc-section">
      <ul class="wc-plain-list">
        <li class="wc-row" data-own="true">
          <div class="wc-row-head">
            <bdi class="wc-row-claimant">{claimantName(t, references, mention)}</bdi>
            <bdi class="wc-row-figure">{bareFigure(t, mention)}</bdi>
          </div>
          {axis && <FigureBar figures={[own]} axis={axis} most={most} own />}
          <div class="wc-row-facts">
            {own.period ? <bdi>{t.period(own.period)}</bdi> : t.text("periodUnknown")}
            {" · "}
            {t.text("thisClaim")}
            <div>{perDay(t, own)}</div>
          </div>
        </li>
      </ul>
      {figures.map((group) => (
        <Group key={group.relation} {...group} {...{ references, axis, most }} />
      ))}
      {axis && <AxisLabels axis={axis} />}
    </section>
  );
}

interface GroupProps {
  relation: Relation;
  claims: Compared["statements"];
  references: References;
  axis: TimeAxis | undefined;
  most: number;
}

function Group({ relation, claims, ...rest }: GroupProps) {
  const t = useTranslator();
  return (
    <>
      <h3 class="wc-group">{t.text(GROUP_KEYS[relation])}</h3>
      <ul class="wc-plain-list">
        {claims.map((claim) => (
          <FigureRow key={claim.id} claim={claim} {...rest} />
        ))}
      </ul>
    </>
  );
}
