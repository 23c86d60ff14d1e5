import { useTranslator } from "../i18n/translator-context.ts";
import type { TimeAxis } from "./time-axis.ts";

/** Labels too near an end of the axis would be cut off. */
const MARGIN = 12;

/** The days under the lanes. The rows say their periods in words, so this is only for the eye. */
export function AxisLabels({ axis }: { axis: TimeAxis }) {
  const t = useTranslator();
  return (
    <div class="wc-axis" aria-hidden="true">
      {axis.ticks
        .filter(({ at }) => at >= MARGIN && at <= 100 - MARGIN)
        .map(({ day, at }) => (
          <span key={day} class="wc-axis-label" style={{ insetInlineStart: `${at}%` }}>
            {t.day(day)}
          </span>
        ))}
    </div>
  );
}
