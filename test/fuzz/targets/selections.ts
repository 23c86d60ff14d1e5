import * as fc from "fast-check";
import { draftSchema } from "../../../lib/core/own-work/draft.ts";
import { draftOfSelection } from "../../../lib/core/own-work/draft-of-selection.ts";
import { draftId, moment } from "../../../lib/core/own-work/examples.ts";
import { createAnnotate } from "../../../scripts/annotate/annotate-article.ts";
import { GOLD_TEXTS } from "../corpus.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const annotate = createAnnotate();
const STAMP = { id: draftId(1), now: moment(0) };
const offset = fc.integer({ min: 0, max: 4000 });

/** Whatever words of whatever page are flagged, the draft can be kept. */
export const selections = defineTarget(
  "selections",
  fc.property(
    mutated(GOLD_TEXTS),
    fc.constantFrom("title" as const, "text" as const),
    offset,
    offset,
    (whole, where, start, end) => {
      const [title = "", ...lines] = whole.slice(0, 20_000).split("\n");
      const article = {
        url: "https://paper.example/a",
        title: title.slice(0, 2000),
        text: lines.join("\n"),
        published: "2017-01-13",
        lang: "en",
      };
      const mentions = annotate(article).annotations.map(({ mention }) => mention);
      draftSchema.parse(draftOfSelection({ article, mentions }, { where, start, end }, STAMP));
    },
  ),
);
