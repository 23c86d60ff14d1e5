import { defineUnlistedScript } from "#imports";
import { highlight } from "../../../../../lib/page/highlight.ts";
import { claimRanges } from "../marked-ranges.ts";
import { register } from "../tasks.ts";

/** Marks the sentences of the claims, as the extension does, and lays out the page. */
export default defineUnlistedScript(() => {
  const marked = claimRanges().map((range) => ({ kind: "figure" as const, range }));
  const article = document.querySelector("article") ?? document.body;
  register("mark", () => {
    const unmark = highlight(document, article, marked);
    void document.body.offsetHeight;
    return unmark;
  });
});
