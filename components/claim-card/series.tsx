import type { Comparison } from "../../lib/core/compare/comparison.ts";
import type { References } from "../../lib/core/annotation.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { AxisLabels } from "./axis-labels.tsx";
import { FigureBar } from "./figure-bar.tsx";
import { FigureRow } from "./figure-row.tsx";
import { Fold } from "./fold.tsx";
import { ShowMore } from "./show-more.tsx";
import { timeAxis } from "./time-axis.ts";

interface SeriesProps {
  series: Comparison["series"];
  references: References;
}

/** All figures of the same claimant for this truce and metric: one lane, and its table folded. */
export function Series({ series, references }: SeriesProps) {
  const t = useTranslator();
  const claims = series.flatMap((id) => references.claims[id] ?? []);
  const axis = timeAxis(claims.flatMap(({ period }) => period ?? []));
  if (claims.length < 2 || !axis) return null;
  const most = Math.max(...claims.map(({ value, valueMax }) => valueMax ?? value ?? 0));
  const scale = { references, axis: undefined, most, accused: [] };
  return (
    <section class="wc-section">
      <h3 class="wc-group">{t.text("seriesTitle")}</h3>
      <FigureBar figures={claims} axis={axis} most={most} />
      <AxisLabels axis={axis} />
      <Fold title={t.text("seriesAsList", { count: claims.length })}>
        {() => (
          <ShowMore items={claims}>
            {(claim) => <FigureRow key={claim.id} claim={claim} scale={scale} />}
          </ShowMore>
        )}
      </Fold>
    </section>
  );
}
