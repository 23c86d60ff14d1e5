import type { Claim } from "../../lib/core/claim.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import type { Translator } from "../i18n/translator.ts";

export type Figure = Pick<Claim, "metric" | "value" | "valueMax" | "per" | "qualifier">;

const METRIC_KEYS = {
  violations: "countViolations",
  killed: "countKilled",
  injured: "countInjured",
  displaced: "countDisplaced",
} as const satisfies Record<string, MessageKey>;

const QUALIFIER_KEYS = {
  "at-least": "atLeast",
  "more-than": "moreThan",
  about: "about",
  "up-to": "upTo",
  vague: "about",
} as const satisfies Record<string, MessageKey>;

const RATE_KEYS = { day: "perDay", week: "perWeek", month: "perMonth" } as const;

/** "at least 399": the number alone with its qualifier, as it stands beside a bar. */
export function bareFigure(t: Translator, { value, valueMax, qualifier }: Figure): string {
  if (value === null) return t.text("noFigure");
  if (valueMax !== null) return t.text("range", { least: value, most: valueMax });
  if (qualifier === null || qualifier === "exact" || qualifier === "range") return t.number(value);
  return t.text(QUALIFIER_KEYS[qualifier], { figure: t.number(value) });
}

/** "at least 399 violations a day": the whole figure in words. */
export function figureWords(t: Translator, figure: Figure): string {
  const bare = bareFigure(t, figure);
  if (figure.metric === null || figure.value === null) return bare;
  const count = figure.valueMax ?? figure.value;
  const counted = t.text(METRIC_KEYS[figure.metric], { count, figure: bare });
  return figure.per === null ? counted : t.text(RATE_KEYS[figure.per], { figure: counted });
}
