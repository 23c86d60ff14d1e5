import { defineUnlistedScript } from "#imports";
import { hasTruceWord } from "../../../../../lib/page/prefilter.ts";
import { readInSlices } from "../../../../../lib/page/read-article.ts";
import { holdsTruceWord, isHidden } from "../../../../../lib/page/read-page.ts";
import { register, use } from "../tasks.ts";

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The look of the scan, then all that the annotator does up to its message, without the pauses between the slices. */
export default defineUnlistedScript(() =>
  register("read", () => {
    use(hasTruceWord(document, { aborted: false }));
    const read = finish(readInSlices(document, { url: location.href, isHidden, sparing: true }));
    use(read.ok && holdsTruceWord(read.page));
  }),
);
