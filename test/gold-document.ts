import * as z from "zod/mini";
import { assertionShape } from "../lib/core/claim.ts";
import { idSchema } from "../lib/core/id.ts";
import { daySchema } from "../lib/core/period.ts";

/** A claim marked by hand: what it says and the sentence in which it stands. */
const goldClaimSchema = z.strictObject({
  quote: z.string().check(z.minLength(1)),
  ...assertionShape,
  truce: z.nullable(idSchema),
  /** Why a careful reader may disagree; such a claim counts neither way. */
  borderline: z.optional(z.string()),
});

/**
 * A document of `test/gold/` with every ceasefire-violation claim marked by hand. Stricter than what
 * `npm run accuracy` accepts: that also reads corpora which are not ours.
 */
export const goldDocumentSchema = z.strictObject({
  id: idSchema,
  textOrigin: z.literal("own-words"),
  url: z.nullable(z.string()),
  outlet: z.nullable(z.string()),
  title: z.string(),
  published: z.nullable(daySchema),
  lang: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  text: z.string().check(z.minLength(1)),
  claims: z.array(goldClaimSchema),
  /** Sentences that a careful annotator could mark or leave; they count neither way. */
  arguable: z.optional(z.array(z.object({ quote: z.string() }))),
});
export type GoldDocument = z.infer<typeof goldDocumentSchema>;

/** Gold documents and other JSON data stand in this form, so that a change shows as what it is. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
