import { has } from "../../common/match.ts";
import { eachFinding, type Finding } from "../../rule.ts";

/** Breaches that might come, are asked not to come, or did not come, are no claims. */
export const dropUnreal = eachFinding("en/drop-unreal", (finding) =>
  isUnreal(finding) ? undefined : finding,
);

const CALL =
  /^(?:urged?|urges|urging|call(?:s|ed|ing)? (?:on|for)|asked?|asks|warn(?:s|ed|ing)?|vow(?:s|ed)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|threaten(?:s|ed)?|prevent(?:s|ed|ing)?|investigat(?:e|es|ed|ing)|avoid(?:s|ed)?|refrain(?:ed|ing)?|deter|respond|response|answer)$/;

function isUnreal({ sentence: { items }, act, kind }: Finding): boolean {
  if (kind === "denial") return isPromise(items, act);
  const from = clauseStart(items, act);
  for (let at = from; at < act; at += 1) {
    if (has(items[at], "IF")) return true;
    if (has(items[at], "MODAL") && act - at <= 4) return true;
    if (has(items[at], "NOT") && act - at <= 4) return true;
    if (/^any$/.test(items[at]?.text ?? "") && act - at <= 3) return true;
    if (
      CALL.test(items[at]?.text ?? "") &&
      act - at <= 8 &&
      !items.slice(at, act).some((item) => has(item, "THAT", "SAY"))
    )
      return true;
  }
  return false;
}

/** "will respect", "agreed to abide by": what is promised says nothing of what was done. */
function isPromise(items: Finding["sentence"]["items"], act: number): boolean {
  return (
    items.slice(Math.max(0, act - 4), act).some((item) => has(item, "MODAL", "TO", "IF")) ||
    items.some((item) =>
      /^(?:agreed|pledged|promised|vowed|urged|called on|reaffirmed|agree|committed|reiterated)$/.test(
        item.text,
      ),
    )
  );
}

function clauseStart(items: Finding["sentence"]["items"], act: number): number {
  for (let at = act - 1; at >= 0; at -= 1)
    if (has(items[at], "SEMICOLON", "COLON", "SAY", "THAT", "BUT", "QUOTE")) return at + 1;
  return 0;
}
