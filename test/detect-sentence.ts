import { createDetector } from "../lib/core/detect/detect.ts";
import type { Mention } from "../lib/core/mention.ts";
import { loadIndex } from "../scripts/annotate/load-index.ts";

const detector = createDetector(loadIndex());

/** What the detector finds in a text of one or a few sentences, with the bundled index. */
export function detectSentence(
  text: string,
  { published = "2017-01-13", lang = "en" }: { published?: string | null; lang?: string } = {},
): Mention[] {
  return detector.detect({ url: null, title: "", text, published, lang });
}
