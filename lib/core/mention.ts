import * as z from "zod/mini";
import { assertionShape } from "./claim.ts";
import { idSchema } from "./id.ts";

const offset = z.int().check(z.gte(0));

/** The fields of a mention that a reason can speak of. */
export const EXPLAINED_FIELDS = [
  "kind",
  "value",
  "claimant",
  "accused",
  "truce",
  "period",
  "place",
] as const;

/** A reason quotes at most so many characters. */
export const MAX_REASON_WORDS = 400;

/**
 * Why a field has its value: `stated` by the words at `start`..`end` of the same place (title or
 * text), or `inferred`, with what it was inferred from in `from` (a message key, never prose).
 */
export const reasonSchema = z.strictObject({
  field: z.enum(EXPLAINED_FIELDS),
  how: z.enum(["stated", "inferred"]),
  /** Names the inference or the pattern: "date-of-publication", "previous-sentence", "truce-dates"... */
  from: z.string().check(z.maxLength(80)),
  /** The words that it rests on, verbatim, when there are any. */
  words: z.nullable(z.string().check(z.maxLength(MAX_REASON_WORDS))),
});
export type Reason = z.infer<typeof reasonSchema>;

/** One place in an article where a claim stands. Offsets are UTF-16 units in the title or text as given. */
export const mentionSchema = z.strictObject({
  where: z.enum(["title", "text"]),
  /** The whole sentence or headline. */
  quote: z.string(),
  start: offset,
  end: offset,
  /** The words to mark: the figure with its noun, or the accusing words; inside start..end. */
  focus: z.strictObject({ start: offset, end: offset }),
  ...assertionShape,
  truce: z.nullable(idSchema),
  /** The claimant in the words of the text; null when the outlet speaks in its own voice. */
  claimantText: z.nullable(z.string()),
  /** The rule that matched, `<language>/<rule>`. */
  rule: z.string().check(z.maxLength(80)),
  /** From 0 to 1: how sure the resolution of the truce is. */
  truceConfidence: z.number().check(z.gte(0), z.lte(1)),
  reasons: z.array(reasonSchema),
});
export type Mention = z.infer<typeof mentionSchema>;
