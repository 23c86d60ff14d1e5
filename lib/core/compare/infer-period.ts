import { daysIn, type Period } from "../period.ts";
import { daysOfTruce, type Question } from "./question.ts";
import { isSameFigure } from "./same-claim.ts";

/**
 * A figure without days, printed while the truce was at most this old, is read as a count since it
 * began. Of an older truce it could as well be one day's count: nothing is inferred.
 */
const YOUNG_TRUCE_DAYS = 31;

/** The days that are compared, and whether the mention states them. */
export interface ComparedDays {
  period: Period | null;
  inferred: boolean;
}

/**
 * The days of a mention. Where it states none they are those of the very same figure in the index,
 * if it can be told, else the truce's days up to the day of publication: all of them for a figure
 * while the truce is young, the last month of them for a statement. Otherwise unknown (null).
 */
export function daysOfMention(question: Question): ComparedDays {
  const { mention } = question;
  if (mention.period !== null) return { period: mention.period, inferred: false };
  const period = daysOfSameFigure(question) ?? daysUpToPublication(question) ?? null;
  return { period, inferred: period !== null };
}

function daysOfSameFigure(question: Question): Period | undefined {
  const periods = question.claims
    .filter((claim) => claim.period !== null && isSameFigure(question, claim, null))
    .flatMap((claim) => claim.period ?? []);
  const [first, ...others] = periods;
  return others.every(({ from, to }) => from === first?.from && to === first.to)
    ? first
    : undefined;
}

function daysUpToPublication({ mention, truce, source }: Question): Period | undefined {
  if (source.published === null || mention.per !== null) return undefined;
  if (mention.kind !== "figure") return daysOfTruce(truce, source.published, YOUNG_TRUCE_DAYS);
  const period = daysOfTruce(truce, source.published);
  return period && daysIn(period) <= YOUNG_TRUCE_DAYS ? period : undefined;
}
