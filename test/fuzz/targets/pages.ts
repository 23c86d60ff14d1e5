import * as fc from "fast-check";
import { articleSchema } from "../../../lib/core/article.ts";
import { readArticle } from "../../../lib/page/read-article.ts";
import { findPieces } from "../../../lib/page/text-map.ts";
import { parsePage } from "../../../scripts/annotate/parse-page.ts";
import { PAGES } from "../corpus.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

/** Any page is read or refused; what is read is an article, and each stretch of it stands in a node. */
export const pages = defineTarget(
  "pages",
  fc.property(mutated(PAGES), (html) => {
    const result = readArticle(parsePage(html));
    if (!result.ok) {
      if (result.code === "unreadable") throw result.error;
      return;
    }
    const { article, body } = result.page;
    articleSchema.parse(article);
    for (const { start, length, node, offset } of body.segments) {
      const stands = node.data.slice(offset, offset + length);
      if (stands !== body.text.slice(start, start + length))
        throw new Error(`the text at ${start} stands otherwise in its node`);
      if (findPieces(body, start, start + length).length === 0)
        throw new Error(`no node for ${start}`);
    }
  }),
);
