import * as z from "zod/mini";
import { outletSchema } from "../outlet.ts";
import { partySchema } from "../party.ts";
import { truceSchema } from "../truce.ts";
import { hasHiddenText } from "./plain-text.ts";
import { headShape, supersedesSchema } from "./record-head.ts";

/** Names from a feed are shown and searched for: none may hide or turn letters around. */
function visible<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  return schema.check(z.refine((entry) => !hasHiddenText(entry), "hidden characters"));
}

/** What claims refer to travels in the same log: a party, a truce or an outlet, as the index holds it. */
export const partyRecordSchema = z.strictObject({
  ...headShape("party"),
  party: visible(partySchema),
  supersedes: supersedesSchema,
});
export const truceRecordSchema = z.strictObject({
  ...headShape("truce"),
  truce: visible(truceSchema),
  supersedes: supersedesSchema,
});
export const outletRecordSchema = z.strictObject({
  ...headShape("outlet"),
  outlet: visible(outletSchema),
  supersedes: supersedesSchema,
});
export type PartyRecord = z.infer<typeof partyRecordSchema>;
export type TruceRecord = z.infer<typeof truceRecordSchema>;
export type OutletRecord = z.infer<typeof outletRecordSchema>;
