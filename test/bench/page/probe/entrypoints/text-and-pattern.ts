import { defineUnlistedScript } from "#imports";
import { LATIN_WORDS, OTHER_WORDS } from "../../../../../lib/page/truce-words.ts";
import { register, use } from "../tasks.ts";

/** The floor of a look at a page: its whole text, and one pattern of all words. */
export default defineUnlistedScript(() => {
  let pattern: RegExp | undefined;
  register("text-and-pattern", () => {
    pattern ??= new RegExp(
      Object.values({ ...LATIN_WORDS, ...OTHER_WORDS })
        .flat()
        .join("|"),
      "i",
    );
    use(pattern.test(document.body.textContent));
  });
});
