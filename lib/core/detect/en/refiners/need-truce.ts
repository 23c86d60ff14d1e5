import { has } from "../../common/match.ts";
import { eachFinding, type Finding } from "../../rule.ts";
import { isAboutTruce } from "../truce-context.ts";

/** "the deal", "violations", "broke it" speak of a truce only where the passage does. */
export const needTruce = eachFinding("en/need-truce", (finding, { reading }) =>
  finding.weak || isAboutTruce(finding.sentence, reading) ? finding : undefined,
);

export function isViolation(finding: Finding): boolean {
  return has(finding.sentence.items[finding.act], "VIOLATION", "BREAK", "BREAKING");
}
