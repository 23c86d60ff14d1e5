import * as z from "zod/mini";
import { idSchema } from "./id.ts";
import { daySchema, periodSchema } from "./period.ts";

export const KINDS = ["figure", "accusation", "denial"] as const;
export const METRICS = ["violations", "killed", "injured", "displaced"] as const;
export const QUALIFIERS = [
  "exact",
  "at-least",
  "more-than",
  "about",
  "up-to",
  "range",
  "vague",
] as const;
export const RATES = ["day", "week", "month"] as const;
export type Kind = (typeof KINDS)[number];
export type Metric = (typeof METRICS)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type Rate = (typeof RATES)[number];

/** Feed data may link to web pages only (SYNC.md, threat 8). */
const webAddressSchema = z.string().check(z.regex(/^https?:\/\/[^\s<>"]+$/), z.maxLength(2000));

/** A published report that carried the claim; `title` identifies one without an address. */
export const reportSchema = z.strictObject({
  url: z.nullable(webAddressSchema),
  outlet: z.nullable(z.string().check(z.maxLength(200))),
  published: z.nullable(daySchema),
  lang: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  title: z.optional(z.string().check(z.maxLength(300))),
});
export type Report = z.infer<typeof reportSchema>;

/** The largest number of breaches or victims that can be meant; more than that is a slip or a code. */
export const MAX_COUNT = 1_000_000_000;
const countSchema = z.nullable(z.int().check(z.gte(0), z.lte(MAX_COUNT)));

/** What a claim says, wherever it stands (CLAIMS.md, "Fields"). */
export const assertionShape = {
  kind: z.enum(KINDS),
  metric: z.nullable(z.enum(METRICS)),
  value: countSchema,
  /** Only for a range. */
  valueMax: countSchema,
  per: z.nullable(z.enum(RATES)),
  qualifier: z.nullable(z.enum(QUALIFIERS)),
  /** Null: the outlet in its own voice, or a body that the index does not hold. */
  claimant: z.nullable(idSchema),
  /** Empty: nobody named, or both sides. In a denial, the party being cleared. */
  accused: z.array(idSchema).check(z.maxLength(8)),
  period: z.nullable(periodSchema),
  /** Null: the whole area of the truce. */
  place: z.nullable(z.string().check(z.maxLength(300))),
};

const assertionSchema = z.strictObject(assertionShape);
export type Assertion = z.infer<typeof assertionSchema>;

/** What a claim says, without what else a draft, a record or an entry holds; the fields in one order. */
export function assertionOf(from: Assertion): Assertion {
  const { kind, metric, value, valueMax, per, qualifier, claimant, accused, period, place } = from;
  return { kind, metric, value, valueMax, per, qualifier, claimant, accused, period, place };
}

/** One claim of the index: that it was made, not that it is true. */
export const claimSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(300)),
  truce: idSchema,
  ...assertionShape,
  /** A part of a larger count of the same claimant (by place, weapon, kind, group of victims). */
  part: z.boolean(),
  reports: z.array(reportSchema).check(z.maxLength(32)),
  note: z.nullable(z.string().check(z.maxLength(500))),
});
export type Claim = z.infer<typeof claimSchema>;
