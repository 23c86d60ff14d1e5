import type { Comparison } from "../../lib/core/compare/comparison.ts";
import type { References } from "../../lib/core/annotation.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { AxisLabels } from "./axis-labels.tsx";
import { FigureSeries } from "./figure-series.tsx";
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
  return (
    <section class="wc-section">
      <h3 class="wc-group">{t.text("seriesTitle")}</h3>
      <FigureSeries {...{ claims, references, axis, most }} labels={<AxisLabels axis={axis} />} />
    </section>
  );
}
