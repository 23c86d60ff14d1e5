import type { Context, Finding } from "../../rule.ts";
import { eachFinding } from "../../rule.ts";
import { isAboutTruce } from "../truce-context.ts";

/** "the deal", "violations", "broke it" speak of a truce only where the passage does, or a truce monitor speaks. */
export const needTruce = eachFinding("en/need-truce", (finding, context) =>
  finding.weak || isAboutTruce(finding.sentence, context.reading) || isOfMonitor(finding, context)
    ? finding
    : undefined,
);

function isOfMonitor({ claimant }: Finding, { truces }: Context): boolean {
  const id = claimant?.id;
  return id !== undefined && id !== null && truces.some(({ monitors }) => monitors.includes(id));
}
