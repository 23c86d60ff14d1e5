import { addDays } from "../../period.ts";
import type { PeriodExpression } from "../../text/dates.ts";
import type { Truce } from "../../truce.ts";
import type { Context, Finding } from "../rule.ts";
import type { Sentence } from "./reading.ts";
import { resolvePeriod } from "./resolve-period.ts";

/** What a text tells about itself. */
export interface Report {
  /** The day that it speaks from. */
  day: string | null;
  /** One of a series, each about the last day and night. */
  isDaily: boolean;
  /** The text itself says of what day it is: it tells of that day. */
  isDated: boolean;
}

/** In how many sentences at its beginning a text says what it is. */
const LEAD = 4;
/** A bulletin comes out this many days after the hour that it names, at most. */
const LATE = 3;

/** Publication, or the hour that a bulletin names; else the day on which the text says that it was reported. */
export function reportOf(
  findings: readonly Finding[],
  { reading: { article, sentences, truce }, truces }: Context,
): Report {
  const known = truces.find(({ id }) => id === truce?.id) ?? null;
  const lead = [
    ...sentences.filter(({ where }) => where === "title"),
    ...sentences.filter(({ where }) => where === "text").slice(0, LEAD),
  ];
  const { published } = article;
  if (published === null) {
    const day = dayOfText(findings, lead, known);
    return { day, isDaily: isDaily(lead), isDated: day !== null };
  }
  const stated = lead.filter((sentence) => findings.every((each) => each.sentence !== sentence));
  const asOf = expressionsIn(stated)
    .filter(({ kind }) => kind === "until")
    .flatMap((expression) => resolvePeriod(expression, { published, truce: null })?.period.to ?? [])
    .find((day) => day >= addDays(published, -LATE));
  return { day: asOf ?? published, isDaily: asOf !== undefined || isDaily(lead), isDated: false };
}

function isDaily(lead: readonly Sentence[]): boolean {
  return expressionsIn(lead).some(({ kind }) => kind === "daily" || kind === "reporting");
}

function expressionsIn(sentences: readonly Sentence[]): PeriodExpression[] {
  return sentences.flatMap(({ periods }) => periods.map(({ expression }) => expression));
}

function dayOfText(
  findings: readonly Finding[],
  lead: readonly Sentence[],
  truce: Truce | null,
): string | null {
  const said = findings.flatMap(({ saidOn }) => saidOn?.expression ?? []);
  for (const expression of [...said, ...expressionsIn(lead)]) {
    if (expression.kind !== "at" || expression.at.kind === "relative") continue;
    const isSaid = said.includes(expression);
    if (expression.at.kind !== "date" && !isSaid) continue;
    const day = resolvePeriod(expression, { published: null, truce })?.period.to;
    // "the truce of 12 January" is no day of a report about its breaches.
    if (day && (isSaid || day !== truce?.from)) return day;
  }
  return null;
}
