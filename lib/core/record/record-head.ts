import * as z from "zod/mini";
import { keySchema, recordIdSchema } from "./line.ts";
import { momentSchema } from "./plain-text.ts";

/** The version of the bodies that this code writes and understands. */
export const RECORD_VERSION = 1;

/** The fields that every record begins with. `created` is only the author's word. */
export function headShape<Type extends string>(type: Type) {
  return {
    v: z.literal(RECORD_VERSION),
    type: z.literal(type),
    author: keySchema,
    created: momentSchema,
  };
}

/**
 * The record of the same author that this one replaces. A revision stays with its truce; to move
 * a claim to another truce, retract it and claim anew.
 */
export const supersedesSchema = z.optional(recordIdSchema);

/** What can be told of a body of any type and version. */
export const anyHeadSchema = z.looseObject({
  v: z.int().check(z.gte(1)),
  type: z.string().check(z.minLength(1), z.maxLength(40)),
});
