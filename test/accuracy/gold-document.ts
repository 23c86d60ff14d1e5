import * as z from "zod/mini";
import { KINDS, METRICS } from "../../lib/core/claim.ts";

const periodSchema = z.nullable(z.object({ from: z.string(), to: z.string() }));

/** A claim marked by hand (CLAIMS.md). A borderline one counts neither way. */
const goldClaimSchema = z.object({
  quote: z.string(),
  kind: z.enum(KINDS),
  metric: z.optional(z.nullable(z.enum(METRICS))),
  value: z.optional(z.nullable(z.number())),
  valueMax: z.optional(z.nullable(z.number())),
  qualifier: z.optional(z.nullable(z.string())),
  claimant: z.optional(z.nullable(z.string())),
  accused: z.optional(z.nullable(z.array(z.string()))),
  truce: z.optional(z.nullable(z.string())),
  period: z.optional(periodSchema),
  borderline: z.optional(z.unknown()),
});
export type GoldClaim = z.infer<typeof goldClaimSchema>;

/** An annotated document; sentences listed as arguable count neither way. */
export const goldDocumentSchema = z.object({
  id: z.string(),
  title: z.optional(z.nullable(z.string())),
  text: z.string(),
  url: z.optional(z.nullable(z.string())),
  published: z.optional(z.nullable(z.string())),
  lang: z._default(z.string(), "en"),
  claims: z.array(goldClaimSchema),
  arguable: z._default(z.array(z.object({ quote: z.string() })), []),
});
export type GoldDocument = z.infer<typeof goldDocumentSchema>;
