/** English sentences as the tests of rules see them. */
import { createContexts } from "../../lib/core/detect/create-context.ts";
import { createDetector } from "../../lib/core/detect/detect.ts";
import { english } from "../../lib/core/detect/en/configuration.ts";
import type { Finding, Parser } from "../../lib/core/detect/rule.ts";
import type { Mention } from "../../lib/core/mention.ts";
import { loadIndex } from "../../scripts/annotate/load-index.ts";

export const index = loadIndex();
const open = createContexts(index);
const detector = createDetector(index);

interface Around {
  title?: string;
  published?: string;
}

/** What one parser finds in a text, each as "figure 12 violations: the words it marks". */
export function findingsOf(parser: Parser, text: string, around: Around = {}): string[] {
  const article = toArticle(text, around);
  const opened = open(article, english);
  if (!opened) return [];
  const { context } = opened;
  const found = context.reading.sentences.flatMap((sentence) =>
    parser.read(sentence, context).map(describeFinding),
  );
  return [...new Set(found)];
}

/** The claims of a text, each as "figure 12 violations pakistan > india". */
export function claimsOf(text: string, around: Around = {}): string[] {
  return mentionsOf(text, around).map(describeMention);
}

export function mentionsOf(text: string, around: Around = {}): Mention[] {
  return detector.detect(toArticle(text, around));
}

function toArticle(
  text: string,
  { title = "", published = "2025-05-12" }: Around,
): Parameters<typeof detector.detect>[0] {
  return { url: null, title, text, published, lang: "en" };
}

function describeFinding({ kind, figure, sentence, focus }: Finding): string {
  const from = sentence.items[focus.from]?.start ?? 0;
  const to = sentence.items[focus.to]?.end ?? 0;
  const words = sentence.text.slice(from - sentence.start, to - sentence.start);
  const count = figure ? ` ${figure.value} ${figure.metric}` : "";
  return `${kind}${count}: ${words}`;
}

export function describeMention(mention: Mention): string {
  const { kind, value, metric, claimant, claimantText, accused } = mention;
  const count = kind === "figure" ? ` ${value} ${metric}` : "";
  const who = claimant ?? (claimantText === null ? "nobody" : `"${claimantText}"`);
  return `${kind}${count} ${who} > ${accused.join("+") || "nobody"}`;
}
