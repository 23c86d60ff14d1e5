import { defineUnlistedScript } from "#imports";
import { createHighlighter } from "../../../../../lib/page/highlight.ts";
import { markedClaims } from "../marked-ranges.ts";
import { register } from "../tasks.ts";

/** Marks them where that was done before, as when the text of a page changes: the style sheet is there. */
export default defineUnlistedScript(() => {
  const marked = markedClaims().map((claim) => ({ kind: "figure" as const, ...claim }));
  const article = document.querySelector("article") ?? document.body;
  const { mark } = createHighlighter(document);
  register("mark-again", () => {
    mark(article, marked);
    void document.body.offsetHeight;
    return () => CSS.highlights.clear();
  });
});
