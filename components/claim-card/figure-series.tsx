import type { ComponentChildren } from "preact";
import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { FigureBar } from "./figure-bar.tsx";
import { FigureRow } from "./figure-row.tsx";
import { Fold } from "./fold.tsx";
import { ShowMore } from "./show-more.tsx";
import type { TimeAxis } from "./time-axis.ts";

interface FigureSeriesProps {
  claims: readonly Claim[];
  references: References;
  axis: TimeAxis;
  /** The figure that fills the height of the lane. */
  most: number;
  /** What stands between the lane and its table. */
  labels?: ComponentChildren;
}

/** Figures over time in one lane, and the same as a table, folded. */
export function FigureSeries({ claims, references, axis, most, labels }: FigureSeriesProps) {
  const t = useTranslator();
  const scale = { references, axis: undefined, most, accused: [] };
  return (
    <>
      <FigureBar figures={claims} axis={axis} most={most} />
      {labels}
      <Fold title={t.text("seriesAsList", { count: claims.length })}>
        {() => (
          <ShowMore items={claims}>
            {(claim) => <FigureRow key={claim.id} claim={claim} scale={scale} />}
          </ShowMore>
        )}
      </Fold>
    </>
  );
}
