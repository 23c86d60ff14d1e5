import * as fc from "fast-check";
import { createAnnotate } from "../../../scripts/annotate/annotate-article.ts";
import { pageAnnotationsSchema } from "../../../lib/core/annotation.ts";
import { GOLD_TEXTS } from "../corpus.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const annotate = createAnnotate();
const day = fc.constantFrom(null, "2016-02-29", "2017-01-13", "2020-08-31", "2025-04-21");

/** Any text is gone through; a claim stands where it says, and is compared with its own truce only. */
export const detection = defineTarget(
  "detection",
  fc.property(mutated(GOLD_TEXTS), day, fc.constantFrom("en", "fr"), (whole, published, lang) => {
    const [title = "", ...lines] = whole.slice(0, 100_000).split("\n");
    const article = { url: null, title: title.slice(0, 2000), text: lines.join("\n"), published };
    const found = pageAnnotationsSchema.parse(annotate({ ...article, lang }));
    for (const { mention, comparison } of found.annotations) {
      const place = mention.where === "title" ? article.title : article.text;
      const { start, end, focus, quote } = mention;
      if (place.slice(start, end) !== quote) throw new Error(`the quote is not at ${start}`);
      if (focus.start < start || focus.end > end || focus.start >= focus.end)
        throw new Error(`the focus ${focus.start}-${focus.end} is outside ${start}-${end}`);
      const foreign = comparison.competitors.find(
        ({ claim }) => found.references.claims[claim]?.truce !== mention.truce,
      );
      if (foreign) throw new Error(`${foreign.claim} is compared under another truce`);
    }
  }),
);
