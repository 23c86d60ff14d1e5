import { defineUnlistedScript } from "#imports";
import { truceWordPattern } from "../../../../../lib/page/truce-words.ts";
import { register, use } from "../tasks.ts";

/** The floor of a look at a page: its whole text, and one pattern. */
export default defineUnlistedScript(() =>
  register("text-and-pattern", () => use(truceWordPattern().test(document.body.textContent))),
);
