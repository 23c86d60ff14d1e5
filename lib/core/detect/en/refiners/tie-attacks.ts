import { has } from "../../common/match.ts";
import type { Finding, Refiner } from "../../rule.ts";
import { endsTruce } from "../truce-context.ts";
import { isCasualty } from "./tie-casualties.ts";

/** Keeps the attacks that the text counts as breaches of the truce. */
export const tieAttacks: Refiner = {
  name: "en/tie-attacks",
  refine(findings) {
    const strong = findings.filter((finding) => !finding.weak && finding.kind !== "denial");
    return findings.filter(
      (finding) =>
        !finding.weak ||
        finding.kind === "denial" ||
        isCasualty(finding) ||
        isTied(finding, strong),
    );
  },
};

function isTied(finding: Finding, strong: readonly Finding[]): boolean {
  const { sentence } = finding;
  if (endsTruce(sentence)) return false;
  if (strong.some((other) => other.sentence === sentence)) return true;
  if (
    sentence.items.some(
      (item) =>
        has(item, "TRUCE", "VIOLATION") ||
        (has(item, "PERIOD") && /truce|cease-?fire|cessation/.test(item.text)),
    )
  )
    return true;
  if (sentence.where === "title")
    return strong.some(
      (other) =>
        other.sentence.where === "text" &&
        (other.figure === null || other.figure.value === finding.figure?.value),
    );
  return strong.some(
    (other) =>
      other.sentence.where === sentence.where &&
      other.sentence.index >= sentence.index - 2 &&
      other.sentence.index <= sentence.index + 1,
  );
}
