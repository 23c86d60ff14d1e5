import { has } from "../../common/match.ts";
import { eachFinding, type Finding } from "../../rule.ts";
import { OTHER_OBJECT } from "../dictionary/other-objects.ts";

/** Violations of airspace, of rights, of a treaty are none of a truce. */
export const dropOtherViolations = eachFinding("en/drop-other-violations", (finding) =>
  isOther(finding) ? undefined : finding,
);

function isOther({ sentence: { items, text }, act }: Finding): boolean {
  if (!has(items[act], "VIOLATION", "BREAK", "BREAKING")) return false;
  if (OTHER_MATTER.test(text) && !items.some((item) => has(item, "TRUCE"))) return true;
  if (OTHER_OBJECT.test(items[act - 1]?.text ?? "")) return true;
  for (let at = act + 1; at < Math.min(items.length, act + 9); at += 1) {
    if (has(items[at], "TRUCE", "AGREEMENT")) return false;
    // "the humanitarian and military truce"
    const isOfTruce = has(
      items[items.findIndex((item, i) => i > at && !has(item, "AND", "WORD"))],
      "TRUCE",
    );
    if (OTHER_OBJECT.test(items[at]?.text ?? "") && !isOfTruce) return true;
    if (has(items[at], "COMMA", "SAY", "MARK", "BY")) return false;
  }
  return false;
}

/** "injects gas into centrifuges, violating the deal": what the deal is about. */
const OTHER_MATTER =
  /\b(?:centrifuges?|enrich(?:ment|ed|ing)|uranium|nuclear|tariffs?|emissions?|missile tests?)\b/i;
