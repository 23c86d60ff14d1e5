import { has } from "../../common/match.ts";
import { eachFinding, type Finding } from "../../rule.ts";
import { isCasualty } from "../casualty.ts";
import { isAboutTruce, namesTruce } from "../truce-context.ts";

/** No truce near, or a breach that only might be: no claim. */
export const needTruce = eachFinding("fr/need-truce", (finding, { reading }) => {
  if (isUnreal(finding)) return undefined;
  const { sentence } = finding;
  return (isCasualty(finding) ? namesTruce(sentence) : isAboutTruce(sentence, reading))
    ? finding
    : undefined;
});

function isUnreal({ sentence: { items }, act }: Finding): boolean {
  return items.slice(Math.max(0, act - 6), act).some((item) => has(item, "IF", "NOT"));
}
