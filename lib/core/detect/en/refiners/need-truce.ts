import type { Context, Finding } from "../../rule.ts";
import { eachFinding } from "../../rule.ts";
import { isAboutTruce, namesTruce } from "../truce-context.ts";

/** "the deal", "violations", "broke it" speak of a truce only where the passage does, or a truce monitor speaks. */
export const needTruce = eachFinding("en/need-truce", (finding, context) =>
  finding.weak || isOfTruce(finding, context) || isOfMonitor(finding, context)
    ? finding
    : undefined,
);

/** In an article about no conflict of the index ("a truce in the patent war") the sentence itself must name one. */
function isOfTruce({ sentence }: Finding, { reading }: Context): boolean {
  return reading.conflict === null ? namesTruce(sentence) : isAboutTruce(sentence, reading);
}

function isOfMonitor({ claimant }: Finding, { truces }: Context): boolean {
  const id = claimant?.id;
  return id !== undefined && id !== null && truces.some(({ monitors }) => monitors.includes(id));
}
