import * as z from "zod/mini";

/** Ids of parties and truces: lower case, hyphens (CLAIMS.md, "Ids"). */
export const idSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80));

/** A short text of the index: shown as it is, never as markup. */
export const textSchema = z.string().check(z.minLength(1), z.maxLength(300));

/** Names by language code. */
export const namesByLangSchema = z.record(
  z.string().check(z.regex(/^[a-z]{2,3}$/)),
  z.array(textSchema),
);
