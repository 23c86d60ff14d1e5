import type { Verdict } from "../../lib/core/record/review-record.ts";
import type { MessageKey } from "../i18n/catalogue.ts";

export const VERDICT_KEYS: Record<Verdict, MessageKey> = {
  confirms: "verdictConfirms",
  disputes: "verdictDisputes",
  misattributed: "verdictMisattributed",
  duplicate: "verdictDuplicate",
  context: "verdictContext",
};
