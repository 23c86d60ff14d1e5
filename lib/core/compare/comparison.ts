import * as z from "zod/mini";
import { periodSchema } from "../period.ts";

/**
 * How an entry of the index stands to a mention (DESIGN.md section 5):
 * - `same-claim`: a further report of the same claim, never competition;
 * - `same-claimant`: what the same claimant said of the same side at another time;
 * - `same-side`, `other-side`: what others say of the side that the mention blames, or of another;
 * - `all-sides`: an entry that blames nobody (monitors);
 * - `one-side`: an entry that blames somebody, beside a mention that blames nobody.
 */
export const RELATIONS = [
  "same-claim",
  "same-claimant",
  "same-side",
  "other-side",
  "all-sides",
  "one-side",
] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * Why an entry is listed where it is. The first is the only reason of comparable entries;
 * the words that the user sees for each belong to the interface.
 */
export const WHYS = [
  "same-truce-metric-and-days",
  "further-report",
  "statement-without-figure",
  "other-period",
  "period-unknown",
  "other-place",
  "part-of-a-count",
  "other-metric",
  "rate",
] as const;
export type Why = (typeof WHYS)[number];

/** One entry of the index beside a mention. `claim` is an id. */
export const competitorSchema = z.strictObject({
  claim: z.string(),
  relation: z.enum(RELATIONS),
  comparable: z.boolean(),
  why: z.enum(WHYS),
  /** Shared days over all days, from 0 to 1; null where either period is unknown. */
  overlap: z.nullable(z.number()),
  /** The entry is a denial of what the mention says. */
  deniesMention: z.boolean(),
  /** Ids of the listed entries that this one, a denial, denies. */
  denies: z.array(z.string()),
});
export type Competitor = z.infer<typeof competitorSchema>;

const spreadSchema = z.strictObject({
  /**
   * Least and most of the mention's figure and the comparable ones of others that blame one of
   * the same bodies, or nobody: figures about another side are never one end of a range.
   */
  least: z.number(),
  most: z.number(),
  /** most / least; null when least is 0. */
  ratio: z.nullable(z.number()),
});

/**
 * A total of one claimant (`total`, an id) and its parts by place or by side (`parts`), which add up
 * to `sum`, another number: shown with a note, never repaired.
 */
const sumNoteSchema = z.strictObject({
  total: z.string(),
  parts: z.array(z.string()),
  sum: z.number(),
});

/** Everything that the index holds beside one mention, in the order in which it is shown. */
export const comparisonSchema = z.strictObject({
  /** The days that were compared: stated by the mention or inferred from the day of publication. */
  period: z.nullable(periodSchema),
  periodInferred: z.boolean(),
  competitors: z.array(competitorSchema),
  /** Ids of the listed entries that the mention, a denial, denies. */
  denied: z.array(z.string()),
  /** Ids of figures of the same claimant, metric and truce over time, by first day. */
  series: z.array(z.string()),
  /** Null without a comparable figure. */
  spread: z.nullable(spreadSchema),
  sums: z.array(sumNoteSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;
