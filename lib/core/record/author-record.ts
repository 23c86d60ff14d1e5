import * as z from "zod/mini";
import { keySchema } from "./line.ts";
import { httpsAddressSchema, nameSchema } from "./plain-text.ts";
import { headShape } from "./record-head.ts";

/** Who stands behind a key. Shown only from a feed that accepted it; else the key's fingerprint is. */
export const authorRecordSchema = z.strictObject({
  ...headShape("author"),
  name: nameSchema(120),
  organisation: z.nullable(nameSchema(200)),
  url: z.nullable(httpsAddressSchema),
  /** The key that goes on under this name. */
  next: z.optional(keySchema),
});
export type AuthorRecord = z.infer<typeof authorRecordSchema>;
