import type { Metric } from "../../lib/core/claim.ts";
import type { MessageKey } from "../i18n/catalogue.ts";

/** What is counted, as a label. */
export const METRIC_KEYS: Record<Metric, MessageKey> = {
  violations: "metricViolations",
  killed: "metricKilled",
  injured: "metricInjured",
  displaced: "metricDisplaced",
};
