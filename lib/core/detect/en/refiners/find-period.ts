import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import { eachFinding, type Finding } from "../../rule.ts";

/** Tells which expression of time in the sentence says what days a claim covers, and which when it was made. */
export const findPeriod = eachFinding("en/find-period", (finding) => {
  const { items } = finding.sentence;
  const dated = items.flatMap((item, at) => (item.period ? [{ period: item.period, at }] : []));
  const saidOn = dated.find(({ at }) => isOfStatement(items, at))?.period;
  const covering = dated.filter(({ at }) => !isOfStatement(items, at) && !isOfTruce(items, at));
  const when = nearest(finding, covering)?.period;
  return { ...finding, ...(when && { when }), ...(saidOn && { saidOn }) };
});

/** The one that follows before the next number, else the one before, else any. */
function nearest<Dated extends { at: number }>(
  { sentence: { items }, focus }: Finding,
  dated: readonly Dated[],
): Dated | undefined {
  const next = items.findIndex((item, at) => at > focus.to && has(item, "COUNT"));
  return (
    dated.find(({ at }) => at >= focus.from && (next < 0 || at < next)) ??
    dated.findLast(({ at }) => at < focus.from) ??
    dated[0]
  );
}

/** "said on Monday" dates the statement, not the breaches. */
function isOfStatement(items: readonly Item[], at: number): boolean {
  if (items[at]?.period?.expression.kind !== "at") return false;
  return has(items[at - 1], "SAY") || (has(items[at - 2], "SAY") && !has(items[at - 1], "COMMA"));
}

/** "the ceasefire of 5 March", "17 October ceasefire", "last August's ceasefire" */
function isOfTruce(items: readonly Item[], at: number): boolean {
  if (items[at]?.period?.expression.kind !== "at") return false;
  const after = has(items[at + 1], "POSSESSIVE") ? items[at + 2] : items[at + 1];
  if (has(after, "TRUCE", "AGREEMENT")) return true;
  const before = items.slice(Math.max(0, at - 4), at);
  return (
    before.some((item) => has(item, "TRUCE", "AGREEMENT")) &&
    !before.some((item) => has(item, "COUNT", "OFTEN", "COMMA"))
  );
}
