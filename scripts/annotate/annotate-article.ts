import type { PageAnnotations } from "../../lib/core/annotation.ts";
import type { Article } from "../../lib/core/article.ts";
import { annotatePage } from "../../lib/core/compare/annotate-page.ts";
import { createDetector } from "../../lib/core/detect/detect.ts";
import { createLookup, loadIndex } from "./load-index.ts";

export type Annotate = (article: Article) => PageAnnotations;

/** Detection and comparison with the bundled index, as the extension's background does them. */
export function createAnnotate(): Annotate {
  const index = loadIndex();
  const lookup = createLookup(index);
  const detector = createDetector(index);
  return (article) => annotatePage(detector.detect(article), article, lookup);
}
