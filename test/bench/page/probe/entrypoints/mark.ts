import { defineUnlistedScript } from "#imports";
import { createHighlighter } from "../../../../../lib/page/highlight.ts";
import { markedClaims } from "../marked-ranges.ts";
import { register } from "../tasks.ts";

/** Marks the sentences of the claims for the first time in a page, as the extension does, and lays out the page. */
export default defineUnlistedScript(() => {
  const marked = markedClaims().map((claim) => ({ kind: "figure" as const, ...claim }));
  const article = document.querySelector("article") ?? document.body;
  register("mark", () => {
    const { mark, clear } = createHighlighter(document);
    mark(article, marked);
    void document.body.offsetHeight;
    return clear;
  });
});
