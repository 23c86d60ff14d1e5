import * as z from "zod/mini";

/** Of a large truce, a shared index is read only in part: what is told of that. */
export const excerptSchema = z.strictObject({
  /** The shared index. */
  index: z.string().check(z.maxLength(200)),
  /** How many claims on the truce it holds. */
  total: z.int(),
  /** How many of them, those closest to each claim asked about, were read. */
  closest: z.int(),
});
export type Excerpt = z.infer<typeof excerptSchema>;
