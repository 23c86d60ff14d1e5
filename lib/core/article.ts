import * as z from "zod/mini";
import { daySchema } from "./period.ts";

/** A page as the detector sees it: plain strings. Blocks of `text` are separated by line breaks. */
export const articleSchema = z.object({
  url: z.nullable(z.string().check(z.maxLength(8000))),
  title: z.string().check(z.maxLength(2000)),
  text: z.string().check(z.maxLength(12_000_000)),
  published: z.nullable(daySchema),
  lang: z.string().check(z.maxLength(35)),
  /**
   * Ascending offsets in `text` before which some of a long page was left unread, its length where that is the
   * end of the page: what stands before and after has nothing to do with each other.
   */
  gaps: z.optional(z.array(z.int()).check(z.maxLength(100_000))),
});
export type Article = z.infer<typeof articleSchema>;

export const isSameArticle = (a: Article, b: Article): boolean =>
  a.text === b.text &&
  a.title === b.title &&
  a.url === b.url &&
  a.published === b.published &&
  a.lang === b.lang;
