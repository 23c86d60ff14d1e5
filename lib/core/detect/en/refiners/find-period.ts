import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import type { Reading } from "../../common/reading.ts";
import type { FoundPeriod } from "../../../text/dates.ts";
import { eachFinding, type Finding } from "../../rule.ts";

/** Tells which expression of time in the sentence says what days a claim covers, and which when it was made. */
export const findPeriod = eachFinding("en/find-period", (finding, { reading }) => {
  const { items } = finding.sentence;
  const dated = items.flatMap((item, at) => (item.period ? [{ period: item.period, at }] : []));
  const saidOn = dated.find(({ at }) => isOfStatement(items, at))?.period;
  const covering = dated.filter(({ at }) => !isOfStatement(items, at) && !isOfTruce(items, at));
  const when = nearest(finding, covering)?.period ?? dayOfEvent(finding, reading);
  return { ...finding, ...(when && { when }), ...(saidOn && { saidOn }) };
});

/** "A drone fell on Friday. The attack was a violation, he said": the day of what the sentence before tells. */
function dayOfEvent({ kind, sentence }: Finding, { sentences }: Reading): FoundPeriod | undefined {
  const before = sentences[sentence.index - 1];
  if (kind !== "accusation" || !before || before.paragraph !== sentence.paragraph) return undefined;
  if (before.where !== sentence.where || sentence.periods.length > 0) return undefined;
  if (!REFERS_BACK.test(sentence.text)) return undefined;
  const days = before.items.flatMap((item, at) =>
    item.period?.expression.kind === "at" &&
    !isOfStatement(before.items, at) &&
    !isOfTruce(before.items, at)
      ? [item.period]
      : [],
  );
  return days.length === 1 ? days[0] : undefined;
}

/** "the attack", "this", "both incidents", "it was a breach" */
const REFERS_BACK =
  /\b(?:this|that|it|the|both|these|those) (?:\w+ )?(?:attacks?|strikes?|raids?|shelling|shooting|incidents?|incursion|arrests|ambush|fire|bombing|explosion|move|action)\b|\b(?:this|that|it) (?:is|was|as|to be|amounted to|constitutes|constituted)\b|\bit (?:a|an)\b|\bspoke of a\b/i;

/** The one that follows before the next number, else the one before, else any; a semicolon parts. */
function nearest<Dated extends { at: number }>(
  { sentence: { items }, focus, rule }: Finding,
  dated: readonly Dated[],
): Dated | undefined {
  const isParted = ({ at }: Dated): boolean =>
    items
      .slice(Math.min(at, focus.from), Math.max(at, focus.to))
      .some((item) => has(item, "SEMICOLON"));
  const here = dated.filter((each) => !isParted(each));
  /** "further breaches on Saturday bring the total since November to 285" */
  const beforeTotal =
    rule === "en/violations-total" && here.findLast(({ at }) => at > focus.from && at < focus.to);
  if (beforeTotal) return beforeTotal;
  const next = items.findIndex((item, at) => at > focus.to && has(item, "COUNT"));
  return (
    here.find(({ at }) => at >= focus.from && (next < 0 || at < next)) ??
    here.findLast(({ at }) => at < focus.from) ??
    here[0]
  );
}

/** "said on Monday", "told a news agency on Monday" date the statement, not the breaches. */
function isOfStatement(items: readonly Item[], at: number): boolean {
  if (items[at]?.period?.expression.kind !== "at") return false;
  const before = items.slice(Math.max(0, at - 6), at);
  const said = before.findLastIndex((item) => has(item, "SAY"));
  if (said < 0) return false;
  return before
    .slice(said + 1)
    .every((item) =>
      has(
        item,
        "WORD",
        "THE",
        "DETERMINER",
        "NAME",
        "OUTLET",
        "IN",
        "BODY",
        "REPORT",
        "TO",
        "ON",
        "POSSESSIVE",
        "AT",
      ),
    );
}

/** "the ceasefire of 5 March", "17 October ceasefire", "the truce that began on Sunday" */
function isOfTruce(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.period?.expression.kind !== "at") return false;
  const after = has(items[at + 1], "POSSESSIVE") ? items[at + 2] : items[at + 1];
  if (has(after, "TRUCE", "AGREEMENT")) return true;
  const before = items.slice(Math.max(0, at - 7), at);
  const truce = before.findLastIndex((other) => has(other, "TRUCE", "AGREEMENT"));
  if (truce < 0) return false;
  if (item.text.startsWith("of ") && truce === before.length - 1) return true;
  return before.slice(truce + 1).some(({ text }) => BEGAN.test(text));
}

const BEGAN =
  /^(?:began|begun|started|starting|beginning|announced|declared|agreed|signed|reached|brokered|concluded|effect|force|due|arranged|struck|negotiated|accepted|established|proclaimed|entered|came|was to|took)$/;
