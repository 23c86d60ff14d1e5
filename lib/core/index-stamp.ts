import * as z from "zod/mini";
import { daySchema } from "./period.ts";

/** The schema of the index files that this code reads. A cache of another schema is rebuilt. */
export const INDEX_SCHEMA = 1;

/** Tells one edition of the packaged index from another without reading it (`public/index/stamp.json`). */
export const indexStampSchema = z.strictObject({
  schema: z.literal(INDEX_SCHEMA),
  /** Shown to users, together with the day of the edition. */
  version: z.int().check(z.gte(1)),
  date: daySchema,
  /** Of the four files, in the order of INDEX_FILE_PATHS, one after the other. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type IndexStamp = z.infer<typeof indexStampSchema>;
export const INDEX_STAMP_PATH = "stamp.json";
