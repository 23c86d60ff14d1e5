import { has } from "../../common/match.ts";
import { REACH } from "../../common/reach.ts";
import { eachFinding, type Context, type Finding } from "../../rule.ts";
import { OTHER_OBJECT } from "../dictionary/other-objects.ts";
import { namesTruce } from "../truce-context.ts";

/** Violations of airspace, of rights, of a treaty are none of a truce. */
export const dropOtherViolations = eachFinding("en/drop-other-violations", (finding, context) =>
  isOther(finding) || isOfOtherMatter(finding, context) ? undefined : finding,
);

function isOther({ sentence: { items }, act }: Finding): boolean {
  if (!has(items[act], "VIOLATION", "BREAK", "BREAKING")) return false;
  if (OTHER_OBJECT.test(items[act - 1]?.text ?? "")) return true;
  // "41 violations, from looting to torture"
  const isAbuse = items.slice(act + 1, act + 7).some(({ text }) => ABUSE.test(text));
  if (isAbuse && !items.some((item) => has(item, "TRUCE"))) return true;
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

/** "injects gas into centrifuges, violating the deal", "In 2005 it tested a bomb. ... accused of breaking its word": another deal. */
function isOfOtherMatter({ sentence, act, kind }: Finding, { reading }: Context): boolean {
  if (kind !== "accusation" || !has(sentence.items[act], "VIOLATION", "BREAK", "BREAKING"))
    return false;
  for (let at = sentence.index; at >= Math.max(0, sentence.index - REACH); at -= 1) {
    const near = reading.sentences[at];
    if (!near || near.where !== sentence.where || namesTruce(near)) return false;
    if (OTHER_MATTER.test(near.text)) return true;
  }
  return false;
}

const OTHER_MATTER =
  /\b(?:centrifuges?|enrich(?:ment|ed|ing)|uranium|nuclear|reactors?|tariffs?|emissions?|missile tests?)\b/i;

const ABUSE =
  /^(?:looting|torture|rapes?|executions?|disappearances?|detentions?|abuses?|extortion|recruitment)$/;
