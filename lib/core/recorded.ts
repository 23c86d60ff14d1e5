import * as z from "zod/mini";
import { VERDICTS } from "./record/review-record.ts";

/** Somebody who signed a record: by name where an index accepted one, always with the key's fingerprint. */
const signerShape = {
  author: z.nullable(z.string().check(z.maxLength(200))),
  fingerprint: z.string().check(z.maxLength(40)),
};

/** Where an entry comes from, and what others say of how it was recorded. */
export const recordedSchema = z.strictObject({
  origins: z.array(
    z.strictObject({
      /** The shared index; null for the one that came with the extension. */
      index: z.nullable(z.string().check(z.maxLength(200))),
      /** Null for the index that came with the extension, which nobody signs entry by entry. */
      by: z.nullable(z.strictObject(signerShape)),
    }),
  ),
  opinions: z.array(
    z.strictObject({
      verdict: z.enum(VERDICTS),
      note: z.nullable(z.string().check(z.maxLength(500))),
      by: z.strictObject(signerShape),
      /** The shared index that it came with. */
      index: z.string().check(z.maxLength(200)),
    }),
  ),
  /** More than 1 when the author left several versions side by side. */
  versions: z.int(),
});
export type Recorded = z.infer<typeof recordedSchema>;
export type Signer = NonNullable<Recorded["origins"][number]["by"]>;
