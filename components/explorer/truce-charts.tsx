import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { AxisLabels } from "../claim-card/axis-labels.tsx";
import { ClaimantLabel } from "../claim-card/claimant-label.tsx";
import { FigureSeries } from "../claim-card/figure-series.tsx";
import { ShowMore } from "../claim-card/show-more.tsx";
import { timeAxis } from "../claim-card/time-axis.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { METRIC_KEYS } from "../words/metric-keys.ts";
import { claimantName } from "../words/party-name.ts";
import type { Entry } from "./entries.ts";
import { chartLanes, type ChartLane } from "./chart-lanes.ts";

interface TruceChartsProps {
  entries: readonly Entry[];
  references: References;
}

/** Each truce with the figures of each claimant over time, on one scale a truce. */
export function TruceCharts({ entries, references }: TruceChartsProps) {
  const byTruce = Map.groupBy(entries, ({ claim }) => claim.truce);
  return (
    <ShowMore items={[...byTruce]}>
      {([truce, inTruce]) => (
        <li key={truce} class="wc-truce-chart">
          <TruceChart
            truce={truce}
            claims={inTruce.map(({ claim }) => claim)}
            references={references}
          />
        </li>
      )}
    </ShowMore>
  );
}

interface TruceChartProps {
  truce: string;
  claims: readonly Claim[];
  references: References;
}

function TruceChart({ truce, claims, references }: TruceChartProps) {
  const t = useTranslator();
  const lanes = chartLanes(claims, (claim) => claimantName(t, references, claim));
  const axis = timeAxis(lanes.flatMap((lane) => lane.claims.flatMap(({ period }) => period ?? [])));
  return (
    <section>
      <h2 class="wc-group">
        <bdi>{references.truces[truce]?.name}</bdi>
      </h2>
      {axis ? <AxisLabels axis={axis} /> : <p class="wc-soft">{t.text("nothingToDraw")}</p>}
      {axis && lanes.map((lane) => <Lane key={lane.key} {...{ lane, axis, references }} />)}
    </section>
  );
}

interface LaneProps {
  lane: ChartLane;
  axis: NonNullable<ReturnType<typeof timeAxis>>;
  references: References;
}

function Lane({ lane, axis, references }: LaneProps) {
  const t = useTranslator();
  const { claims, most, least, largest } = lane;
  const [first] = claims;
  if (!first) return null;
  return (
    <div class="wc-row">
      <div class="wc-row-head">
        <ClaimantLabel claim={first} references={references} />
        <span class="wc-soft">
          {t.text(METRIC_KEYS[lane.metric])}:{" "}
          <bdi>
            {least === largest ? t.number(least) : t.text("range", { least, most: largest })}
          </bdi>
        </span>
      </div>
      <FigureSeries {...{ claims, references, axis, most }} />
    </div>
  );
}
