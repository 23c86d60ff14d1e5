import { defineUnlistedScript } from "#imports";
import Mark from "mark.js";
import { claimSentences } from "../marked-ranges.ts";
import { register } from "../tasks.ts";

/** The same sentences by mark.js. */
export default defineUnlistedScript(() => {
  const sentences = claimSentences();
  register(
    "mark-js",
    () => {
      const mark = new Mark(document.body);
      mark.mark(sentences, { separateWordSearch: false });
      void document.body.offsetHeight;
      return () => {
        mark.unmark();
        document.body.normalize();
      };
    },
    10,
  );
});
