import { defineUnlistedScript } from "#imports";
import { ask } from "../lib/messages-in-page.ts";
import { readArticle } from "../lib/page/read-article.ts";
import { findSelected } from "../lib/page/selected-text.ts";

/** Run by the background when the reader flags what is selected; sends it and leaves nothing behind. */
export default defineUnlistedScript(() => {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return;
  const url = location.href.slice(0, 8000);
  const read = readArticle(document, { url });
  const article = read.ok
    ? read.page.article
    : { url, title: document.title.slice(0, 2000), text: "", published: null, lang: "" };
  const found = read.ok ? findSelected(read.page, selection.getRangeAt(0)) : undefined;
  if (found) {
    void ask("flag-selection", { article, selection: found });
    return;
  }
  // Selected beside the article: flagged with the words alone, at the end of the text.
  const words = selection.toString().slice(0, 4000);
  const start = article.text.length + 1;
  const longer = { ...article, text: `${article.text}\n${words}` };
  const stretch = { where: "text" as const, start, end: start + words.length };
  void ask("flag-selection", { article: longer, selection: stretch });
});
