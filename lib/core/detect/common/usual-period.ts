import type { Reason } from "../../mention.ts";
import { addDays, daysIn, type Period } from "../../period.ts";
import type { Truce } from "../../truce.ts";
import type { Finding } from "../rule.ts";
import { CUE } from "./cues.ts";
import type { Report } from "./report-of.ts";

/** A truce this young is still on its first days, and so are the breaches that a report tells of it. */
const YOUNG_DAYS = 7;

/** What is known about the days of a claim that speaks of none. */
export interface UsualPeriod {
  period: Period | null;
  reason: Omit<Reason, "field" | "words"> | null;
}

const UNKNOWN: UsualPeriod = { period: null, reason: null };

/**
 * A count without days runs since the truce began, in a daily bulletin over the last day and night; so does
 * a number of victims, where the truce is named beside it or young. A breach of a young truce is news, and so
 * is one in a text that names its own day: of the day of the report or the one before. A denial has no days.
 */
export function usualPeriod(
  { figure, kind, sentence }: Finding,
  truce: Truce | null,
  { day, isDaily, isDated }: Report,
): UsualPeriod {
  if (!truce || !day || truce.from > day || kind === "denial") return UNKNOWN;
  const whole = { from: truce.from, to: day };
  if (kind === "figure" && isDaily) return byReport(lastTwoDays(whole));
  const isYoung = daysIn(whole) <= YOUNG_DAYS;
  if (kind === "accusation") return isYoung || isDated ? byReport(lastTwoDays(whole)) : UNKNOWN;
  // "68 civilians killed through truce violations": victims of all that was counted.
  const isOfTruce = (sentence.cues & CUE.truce) !== 0;
  return figure?.metric === "violations" || isOfTruce || isYoung ? byTruce(whole) : UNKNOWN;
}

function lastTwoDays({ from, to }: Period): Period {
  const before = addDays(to, -1);
  return { from: from > before ? from : before, to };
}

function byReport(period: Period): UsualPeriod {
  return { period, reason: { how: "inferred", from: "date-of-publication" } };
}

function byTruce(period: Period): UsualPeriod {
  return { period, reason: { how: "inferred", from: "truce-dates" } };
}
