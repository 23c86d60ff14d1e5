import * as z from "zod/mini";
import { assertionShape, reportSchema } from "../claim.ts";
import { idSchema } from "../id.ts";
import { nameSchema, proseSchema, reportAddressSchema } from "./plain-text.ts";
import { headShape, supersedesSchema } from "./record-head.ts";

/** A report as a record carries it: with the words in which the claim stood, if the author took them. */
export const recordReportSchema = z.strictObject({
  url: z.nullable(reportAddressSchema),
  outlet: z.nullable(nameSchema(200)),
  published: reportSchema.shape.published,
  lang: reportSchema.shape.lang,
  title: z.optional(nameSchema(300)),
  quote: z.optional(proseSchema(1000)),
});

/** A figure, accusation or denial that somebody made (CLAIMS.md), as one author recorded it. */
export const claimRecordSchema = z
  .strictObject({
    ...headShape("claim"),
    truce: idSchema,
    ...assertionShape,
    place: z.nullable(nameSchema(300)),
    part: z.boolean(),
    reports: z.array(recordReportSchema).check(z.maxLength(32)),
    note: z.nullable(proseSchema(500)),
    supersedes: supersedesSchema,
  })
  .check(
    z.refine(({ kind, metric }) => (kind === "figure") === (metric !== null), {
      error: "a figure needs a metric; an accusation or a denial has none",
      path: ["metric"],
    }),
    z.refine(
      ({ kind, value, qualifier }) => value !== null || kind !== "figure" || qualifier === "vague",
      {
        error: "a figure needs a value, unless it is vague",
        path: ["value"],
      },
    ),
    z.refine(({ value, valueMax }) => valueMax === null || (value !== null && value <= valueMax), {
      error: "a range ends below its beginning",
      path: ["valueMax"],
    }),
  );
export type ClaimRecord = z.infer<typeof claimRecordSchema>;
