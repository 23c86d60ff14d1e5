import { has } from "../../common/match.ts";
import { eachFinding, type Finding } from "../../rule.ts";
import { isAboutTruce } from "../truce-context.ts";

/** No truce near, or a breach that only might be: no claim. */
export const needTruce = eachFinding("fr/need-truce", (finding, { reading }) => {
  if (isUnreal(finding)) return undefined;
  return isAboutTruce(finding.sentence, reading) ? finding : undefined;
});

function isUnreal({ sentence: { items }, act }: Finding): boolean {
  return items.slice(Math.max(0, act - 6), act).some((item) => has(item, "IF", "NOT"));
}
