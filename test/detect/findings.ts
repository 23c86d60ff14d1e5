import { createContexts } from "../../lib/core/detect/create-context.ts";
import type { Language } from "../../lib/core/detect/language.ts";
import type { Finding, Parser } from "../../lib/core/detect/rule.ts";
import { loadIndex } from "../../scripts/annotate/load-index.ts";

export const index = loadIndex();
const open = createContexts(index);

export interface Around {
  title?: string;
  published?: string;
}

export function toArticle(
  lang: string,
  text: string,
  { title = "", published = "2025-05-12" }: Around,
) {
  return { url: null, title, text, published, lang };
}

/** What one parser of a language finds in a text, each as "figure 12 violations: the words it marks". */
export function findingsIn(
  language: Language,
  parser: Parser,
  text: string,
  around: Around = {},
): string[] {
  const opened = open(toArticle(language.code, text, around), language);
  if (!opened) return [];
  const { context } = opened;
  const found = context.reading.sentences.flatMap((sentence) =>
    parser.read(sentence, context).map(describeFinding),
  );
  return [...new Set(found)];
}

function describeFinding({ kind, figure, sentence, focus }: Finding): string {
  const from = sentence.items[focus.from]?.start ?? 0;
  const to = sentence.items[focus.to]?.end ?? 0;
  const words = sentence.text.slice(from - sentence.start, to - sentence.start);
  const count = figure ? ` ${figure.value} ${figure.metric}` : "";
  return `${kind}${count}: ${words}`;
}
