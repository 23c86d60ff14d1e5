import type { DraftFault, FieldFault } from "../../lib/core/own-work/draft-faults.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import type { Translator } from "../i18n/translator.ts";

const KEYS: Record<DraftFault, MessageKey> = {
  "truce-missing": "faultTruce",
  "metric-missing": "faultMetric",
  "value-missing": "faultValue",
  "range-reversed": "faultRange",
  "source-missing": "faultSource",
  "quote-or-title-missing": "faultQuote",
  "claimant-not-in-list": "faultClaimant",
  "verdict-missing": "faultVerdict",
  "reason-missing": "faultReason",
  "name-missing": "faultName",
  "not-in-a-shared-index": "faultShared",
};

/** The fault of one field in words, if it has one. */
export function faultOf(
  t: Translator,
  faults: readonly FieldFault[],
  field: string,
): string | undefined {
  const found = faults.find((fault) => fault.field === field);
  return found && t.text(KEYS[found.fault]);
}
