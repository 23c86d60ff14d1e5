import { defineUnlistedScript } from "#imports";
import { register, use } from "../tasks.ts";

/** The floor of reading a page: once over its text nodes. */
export default defineUnlistedScript(() =>
  register("walker", () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
    use(length);
  }),
);
