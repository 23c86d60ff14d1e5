import * as z from "zod/mini";
import { idSchema, namesByLangSchema, textSchema } from "./id.ts";
import { daySchema, type Period } from "./period.ts";

/** A ceasefire, cessation of hostilities, armistice, moratorium or understanding with dates. */
export const truceSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  conflict: idSchema,
  from: daySchema,
  /** Last day, inclusive; null where no end is known or it is in force. */
  to: z.nullable(daySchema),
  aliases: z.array(textSchema),
  aliasesByLang: namesByLangSchema,
  places: z.array(textSchema),
  placesByLang: z.optional(namesByLangSchema),
  parties: z.array(idSchema),
  guarantors: z.array(idSchema),
  monitors: z.array(idSchema),
  /** Sources differ about the dates, or the end is not clear-cut; `note` says why. */
  unsure: z.optional(z.boolean()),
  note: z.optional(z.nullable(z.string().check(z.maxLength(1000)))),
});
export type Truce = z.infer<typeof truceSchema>;

/** Was the truce in force, as far as is known, on any day of the period? */
export function coversAnyOf(truce: Pick<Truce, "from" | "to">, period: Period): boolean {
  return truce.from <= period.to && (truce.to === null || period.from <= truce.to);
}
