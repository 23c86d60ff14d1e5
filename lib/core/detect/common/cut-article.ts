import type { Article } from "../../article.ts";

/** A stretch of an article that is read as one; `offset` is where its text begins in the whole. */
export interface Stretch {
  article: Article;
  offset: number;
}

/** About 17,000 words: longer than any report, so that what belongs together stays together. */
export const STRETCH = 100_000;

/**
 * Cuts a text that no newspaper prints into stretches, at the end of a block where there is one, and wherever
 * some of the page was left unread. Rules may compare all claims of a stretch with each other; the time for the
 * whole still grows with its length only.
 */
export function cutArticle(article: Article, limit = STRETCH): Stretch[] {
  const { text, gaps = [] } = article;
  if (text.length <= limit && gaps.length === 0) return [{ article, offset: 0 }];
  const stretches: Stretch[] = [];
  let from = 0;
  for (const end of [...gaps, text.length])
    while (from < Math.min(end, text.length)) {
      const to = Math.min(end, endOfStretch(text, from, limit));
      const title = from === 0 ? article.title : "";
      stretches.push({ article: { ...article, title, text: text.slice(from, to) }, offset: from });
      from = to;
    }
  return stretches;
}

function endOfStretch(text: string, from: number, limit: number): number {
  const most = from + limit;
  if (most >= text.length) return text.length;
  for (const mark of ["\n", ". ", " "]) {
    const at = text.lastIndexOf(mark, most - mark.length);
    if (at > from + limit / 2) return at + mark.length;
  }
  return most;
}
