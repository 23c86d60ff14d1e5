import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";
import { isBetweenSides, sideOf } from "../accused/opponent.ts";
import { isAboutTruce, namesTruce } from "../truce-context.ts";

/** "the deal", "violations", "broke it" speak of a truce only where the passage does, or a truce monitor speaks. */
export const needTruce: Refiner = {
  name: "en/need-truce",
  refine(findings, context) {
    const isSure = (finding: Finding): boolean =>
      !finding.weak &&
      (isOfTruce(finding, context) ||
        isOfMonitor(finding, context) ||
        isOfTruceInForce(finding, context) ||
        isCountBetweenSides(finding, context));
    const told = findings.filter((finding) => finding.sentence.where === "text" && isSure(finding));
    return findings.filter(
      (finding) => finding.weak || isSure(finding) || isHeadlineOf(finding, told),
    );
  },
};

/** A headline without the truce: the text gives its figure as one of breaches. */
function isHeadlineOf({ sentence, figure }: Finding, told: readonly Finding[]): boolean {
  return (
    sentence.where === "title" &&
    figure !== null &&
    told.some((other) => other.figure?.value === figure.value)
  );
}

/** In an article about no conflict of the index ("a truce in the patent war") the sentence itself must name one, and for an accusation somebody or some place. */
function isOfTruce({ sentence, figure }: Finding, { reading }: Context): boolean {
  if (reading.conflict !== null) return isAboutTruce(sentence, reading);
  return namesTruce(sentence) && (figure !== null || sentence.items.slice(1).some(isName));
}

function isName(item: Item): boolean {
  return has(item, "NAME", "PLACE", "PARTY", "PERSON", "LINE");
}

function isOfMonitor({ claimant }: Finding, { truces }: Context): boolean {
  const id = claimant?.id;
  return id !== undefined && id !== null && truces.some(({ monitors }) => monitors.includes(id));
}

/** One side of a truce in force says that the other broke "the agreement", or that it did not. */
function isOfTruceInForce(finding: Finding, context: Context): boolean {
  const { truce, article } = context.reading;
  const { claimant, kind } = finding;
  if (!truce || !claimant?.id) return false;
  const day = article.published;
  if (day === null || truce.from > day || (truce.to !== null && truce.to < day)) return false;
  return kind === "denial"
    ? sideOf(claimant.id, context) !== undefined
    : isBetweenSides(finding, context);
}

/** One side counts the breaches of the other, in an article that has spoken of a truce, however far above. */
function isCountBetweenSides(finding: Finding, context: Context): boolean {
  if (finding.figure === null || !isBetweenSides(finding, context)) return false;
  const { index } = finding.sentence;
  return context.reading.sentences.some((other) => other.index < index && namesTruce(other));
}
