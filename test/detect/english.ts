/** English sentences as the tests of rules see them. */
import { createDetector } from "../../lib/core/detect/detect.ts";
import { english } from "../../lib/core/detect/en/configuration.ts";
import type { Parser } from "../../lib/core/detect/rule.ts";
import type { Mention } from "../../lib/core/mention.ts";
import { findingsIn, index, toArticle, type Around } from "./findings.ts";

const detector = createDetector(index);

/** What one parser finds in a text, each as "figure 12 violations: the words it marks". */
export function findingsOf(parser: Parser, text: string, around: Around = {}): string[] {
  return findingsIn(english, parser, text, around);
}

/** The claims of a text, each as "figure 12 violations pakistan > india". */
export function claimsOf(text: string, around: Around = {}): string[] {
  return mentionsOf(text, around).map(describeMention);
}

export function mentionsOf(text: string, around: Around = {}): Mention[] {
  return detector.detect(toArticle("en", text, around));
}

export function describeMention(mention: Mention): string {
  const { kind, value, metric, claimant, claimantText, accused } = mention;
  const count = kind === "figure" ? ` ${value} ${metric}` : "";
  const who = claimant ?? (claimantText === null ? "nobody" : `"${claimantText}"`);
  return `${kind}${count} ${who} > ${accused.join("+") || "nobody"}`;
}
