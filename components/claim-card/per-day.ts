import type { Claim } from "../../lib/core/claim.ts";
import { daysIn } from "../../lib/core/period.ts";
import type { Translator } from "../i18n/translator.ts";

/** A rate that nobody stated: the figure divided by its days, and said to be that. */
export function perDay(
  t: Translator,
  { value, per, period }: Pick<Claim, "value" | "per" | "period">,
): string | undefined {
  if (value === null || per !== null || period === null) return undefined;
  const days = daysIn(period);
  if (days < 2) return undefined;
  return t.text("ratePerDay", { rate: t.decimal(value / days), count: days });
}
