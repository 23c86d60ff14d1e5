import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import { beforeTopic } from "../attribution/phrase.ts";
import { eachFinding, type Finding } from "../../rule.ts";

/** Breaches that might come, are asked not to come, or did not come, are no claims. */
export const dropUnreal = eachFinding("en/drop-unreal", (finding) =>
  isUnreal(finding) ? undefined : finding,
);

/** Before a breach these say that it is to be kept from happening. */
const PREVENTED =
  /^(?:short|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)?|deter(?:s|red)?|avert(?:s|ed)?|warn(?:s|ed)?|fear(?:s|ed)?|risk(?:s|ed|ing)?|threaten(?:s|ed)?|punish|respond|retaliate|answer)$/;
/** Looking for breaches is not finding them: "to monitor violations". */
const PURPOSE =
  /^(?:monitor|investigate|verify|observe|record|report|track|document|log|address|discuss|examine|detect|register|count|list|review)$/;
/** "what may be the gravest violation so far" is told as a fact. */
const SUPERLATIVE = /est$|^(?:worst|most|first|biggest)$/;

function isUnreal({ sentence: { items }, act, kind, focus, rule }: Finding): boolean {
  if (kind === "denial") return isPromise(items, act);
  // "launched no missile"
  if (has(items[act], "ATTACK", "COMMIT", "BREAK") && has(items[act + 1], "NOT")) return true;
  if (has(items[focus.from], "ACCUSE") && isIntended(items, focus.from)) return true;
  // "the commission for the control of Syrian ceasefire violations"
  if (kind === "accusation" && beforeTopic(items, act) !== undefined) return true;
  const before = items.slice(clauseStart(items, act), act);
  const near = (reach: number): readonly Item[] => before.slice(-reach);
  const isDisputed = rule !== "en/mutual-accusations" && isDenied(items, act);
  if (before.some((item) => has(item, "IF")) || isDisputed || isCalledFalse(items, act))
    return true;
  // "Should either side break it, ..."
  if (has(items[0], "MODAL")) return true;
  const isInfinitive = has(items[act], "BREAK") && has(items[act - 1], "TO");
  if (isInfinitive && !near(4).some((item) => has(item, "CONTINUE") || item.text === "first"))
    return true;
  const isNoun = has(items[act], "VIOLATION");
  if (isNoun && isAnyOne(items, act)) return true;
  if (isNoun && items.slice(act + 1, act + 3).some((item) => has(item, "MODAL"))) return true;
  const hedged = near(4).findLastIndex((item) => has(item, "MODAL"));
  const isJudged = isNoun && isJudgedAhead(before);
  if ((hedged >= 0 || isJudged) && !near(6).some((item) => SUPERLATIVE.test(item.text)))
    return true;
  if (!has(items[act], "KEEP", "KEEPING", "HOLD") && isNegated(near(4))) return true;
  if (isAsked(items, act) || isNotCalled(items, act)) return true;
  // "counted 33 possible violations"
  const unreal = kind === "figure" ? /^(?:any|future)$/ : /^(?:any|future|potential|possible)$/;
  if (rule !== "en/failed-to-keep" && near(3).some((item) => unreal.test(item.text))) return true;
  if (
    isWhoever(items, act) ||
    isWarnedOf(items, act) ||
    near(4).some((item) => PREVENTED.test(item.text))
  )
    return true;
  return items
    .slice(Math.max(0, act - 5), act)
    .some((item, at, all) => PURPOSE.test(item.text) && has(all[at - 1], "TO"));
}

/** "did not break"; but who "has not stopped firing" fires. */
function isNegated(before: readonly Item[]): boolean {
  const negation = before.findLastIndex((item) => has(item, "NOT"));
  return negation >= 0 && !before.slice(negation).some((item) => has(item, "STOP"));
}

/** "A violation is looked into by the commission": what is done about one, whenever there is one. */
function isAnyOne(items: readonly Item[], act: number): boolean {
  if (act > 4 || !/^(?:an?|each|every)$/.test(items[0]?.text ?? "")) return false;
  const verb = items.findIndex((item, at) => at > act && has(item, "BE", "MODAL", "SAY", "HAVE"));
  return verb > 0 && verb < act + 8 && /^is$/.test(items[verb]?.text ?? "");
}

/** "did not call it a breach" */
function isNotCalled(items: readonly Item[], act: number): boolean {
  const from = Math.max(0, act - 4);
  const call = items.slice(from, act).findLastIndex((item) => has(item, "CALL"));
  return (
    has(items[act], "VIOLATION") &&
    call >= 0 &&
    items.slice(Math.max(0, from + call - 2), from + call).some((item) => has(item, "NOT"))
  );
}

/** "neither has said who broke it": nobody is charged. */
function isAsked(items: readonly Item[], act: number): boolean {
  return (
    items[act - 1]?.text === "who" &&
    (act === 1 ||
      has(items[act - 2], "SAY", "TALLY", "ON", "OF") ||
      /^(?:clear|know|ask|asked|about|say|decide|establish|tell|agree)$/.test(
        items[act - 2]?.text ?? "",
      ))
  );
}

/** "could accuse", "wants to blame"; "used the stage to accuse" has been done. */
function isIntended(items: readonly Item[], verb: number): boolean {
  return (
    has(items[verb - 1], "MODAL") ||
    (has(items[verb - 1], "TO") &&
      !items.slice(verb + 1, verb + 3).some((item) => has(item, "EACH_OTHER")))
  );
}

/** "would consider such an attack a violation", "would be yet another breach" */
function isJudgedAhead(before: readonly Item[]): boolean {
  return before.some(
    (item, at) =>
      has(item, "MODAL") &&
      /^(?:consider|regard|view|treat|see|deem|count|constitute|amount|mean|represent|be)$/.test(
        before[at + 1]?.text ?? "",
      ),
  );
}

/** "denied violating", "dismissed claims that it had broken the truce" */
function isDenied(items: readonly Item[], act: number): boolean {
  const from = Math.max(0, act - 14);
  const denial = items.slice(from, act).findLastIndex((item) => has(item, "DENY", "DENYING"));
  if (denial < 0) return false;
  const between = items.slice(from + denial + 1, act);
  return (
    !between.some((item) => has(item, "AND", "BUT", "SEMICOLON", "SAY", "COMMA")) &&
    (between.length <= 3 || between.some((item) => has(item, "CHARGE", "THAT")))
  );
}

/** "the allegation that X had broken the truce was a lie" */
function isCalledFalse(items: readonly Item[], act: number): boolean {
  const charge = items
    .slice(Math.max(0, act - 14), act)
    .findLastIndex((item) => has(item, "CHARGE"));
  if (charge < 0) return false;
  const from = Math.max(0, act - 14) + charge;
  const verdict = items.findIndex((item, at) => at > act && at < act + 14 && has(item, "FALSE"));
  return (
    has(items[from + 1], "THAT", "OF") &&
    verdict > 0 &&
    items.slice(act, verdict).some((item) => has(item, "BE")) &&
    !items.slice(from, verdict).some((item) => has(item, "COMMA", "SEMICOLON", "SAY"))
  );
}

/** "those who violate the truce", "any side that breaks it": nobody has yet. */
function isWhoever(items: readonly Item[], act: number): boolean {
  const words = items.slice(Math.max(0, act - 6), act).map(({ text }) => text);
  return (
    /\b(?:anyone|anybody|whoever|whichever|everyone|those|any \w+|(?:a|the|either|whichever) (?:party|side|parties)) (?:who|that|which|found|to)?\b/.test(
      words.join(" "),
    ) && /\b(?:who|that|which|whoever|whichever)\b/.test(words.join(" "))
  );
}

/** "warned against violations", "fears of a breach" */
function isWarnedOf(items: readonly Item[], act: number): boolean {
  const words = items.slice(Math.max(0, act - 5), act).map(({ text }) => text);
  return /\b(?:warn\w*|fears?|risks?|threats?|danger) (?:\w+ )?(?:of|against|about|over)\b/.test(
    words.join(" "),
  );
}

/** "after the envoy confirms that", "once it says that": still to come. */
function isPresentSay(item: Item): boolean {
  return has(item, "SAY") && item.text.endsWith("s");
}

/** "will respect", "agreed to abide by": what is promised says nothing of what was done. */
function isPromise(items: readonly Item[], act: number): boolean {
  const isAwaited = items
    .slice(Math.max(0, act - 10), act)
    .some((item, at, all) => has(item, "WHEN") && all.slice(at, at + 4).some(isPresentSay));
  return (
    isAwaited ||
    items
      .slice(Math.max(0, act - 4), act)
      .some(
        (item, at, all) =>
          has(item, "MODAL", "IF") || (has(item, "TO") && !has(all[at - 1], "CONTINUE")),
      ) ||
    items
      .slice(Math.max(0, act - 8), act)
      .some(
        (item, at, all) =>
          /^(?:agreed?|pledged|promised|vowed|urged|called on|reaffirmed|committed|reiterated)$/.test(
            item.text,
          ) && !has(all[at + 1], "THAT"),
      )
  );
}

function clauseStart(items: readonly Item[], act: number): number {
  for (let at = act - 1; at >= 0; at -= 1)
    if (
      has(items[at], "SEMICOLON", "COLON", "SAY", "THAT", "BUT", "QUOTE") &&
      !(has(items[at], "CONTINUE") && has(items[at + 1], "TO"))
    )
      return at + 1;
  return 0;
}
