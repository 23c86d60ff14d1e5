import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import type { Relation } from "../../lib/core/compare/comparison.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import type { Compared } from "./compared.ts";
import { FigureRow, type PictureScale } from "./figure-row.tsx";
import { OwnRow } from "./own-row.tsx";
import { timeAxis } from "./time-axis.ts";

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
  compared: Compared;
}

/** The competing figures as bars over one time axis and one scale, each with its words. */
export function Picture({ annotation, references, compared }: PictureProps) {
  const { mention, comparison } = annotation;
  const own = { ...mention, period: mention.period ?? comparison.period };
  const drawn = [own, ...compared.figures.flatMap(({ claims }) => claims)];
  const axis = timeAxis(drawn.flatMap(({ period }) => period ?? []));
  const most = Math.max(...drawn.map(({ value, valueMax }) => valueMax ?? value ?? 0));
  const scale = { references, axis, most, accused: mention.accused };
  return (
    <section class="wc-section">
      <OwnRow mention={own} compared={compared} scale={scale} />
      {compared.figures.map((group) => (
        <Group key={group.relation} {...group} scale={scale} />
      ))}
    </section>
  );
}

interface GroupProps {
  relation: Relation;
  claims: readonly Claim[];
  scale: PictureScale;
}

function Group({ relation, claims, scale }: GroupProps) {
  const t = useTranslator();
  return (
    <>
      <h3 class="wc-group">{t.text(GROUP_KEYS[relation])}</h3>
      <ul class="wc-plain-list">
        {claims.map((claim) => (
          <FigureRow key={claim.id} claim={claim} scale={scale} />
        ))}
      </ul>
    </>
  );
}
