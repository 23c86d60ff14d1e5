import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import type { Reading, Sentence } from "../../common/reading.ts";
import type { FoundPeriod } from "../../../text/dates.ts";
import { isOfStatement } from "../attribution/day-of-statement.ts";
import { eachFinding, type Finding } from "../../rule.ts";

/** Tells which expression of time in the sentence says what days a claim covers, and which when it was made. */
export const findPeriod = eachFinding("en/find-period", (finding, { reading }) => {
  const { items } = finding.sentence;
  const dated = datedIn(finding.sentence);
  const saidOn = dated.find(({ at }) => isOfStatement(items, at))?.period;
  const covering = coveringIn(finding.sentence).filter(
    (each) =>
      !isCompared(finding, each.at) &&
      !isOfOther(finding, each.at) &&
      !(isRunningCount(finding) && isOneDay(each)),
  );
  const exact = covering.filter(({ period }) => !isVague(period.expression));
  const own = nearest(finding, exact) ?? nearest(finding, covering);
  const when = own?.period ?? dayOfEvent(finding, reading);
  const spokenOf = spokenOfBefore(finding, own?.at ?? finding.focus.from, reading);
  return {
    ...finding,
    ...(when && { when }),
    ...(isRunningCount(finding) && { isTotal: true }),
    ...(own && isAside(finding, own.at) && { isAside: true }),
    ...(saidOn && { saidOn }),
    ...(spokenOf && { spokenOf }),
  };
});

interface Dated {
  period: FoundPeriod;
  at: number;
}

function datedIn({ items }: Sentence): Dated[] {
  return items.flatMap((item, at) =>
    item.period ? [{ period: sinceEvent(item.period, items, at), at }] : [],
  );
}

/** How many words an event has at most: "since the talks in Doha last month". */
const EVENT = 6;

/** "since the attack of Tuesday", "since the talks last month": from then to the day of the statement. */
function sinceEvent(period: FoundPeriod, items: readonly Item[], at: number): FoundPeriod {
  const { expression } = period;
  if (expression.kind !== "at" && expression.kind !== "previous") return period;
  const before = items.slice(Math.max(0, at - EVENT), at);
  const since = before.findLastIndex(({ text }) => text === "since");
  if (since < 0 || before.slice(since).some((item) => item.period || has(item, "COMMA", "COUNT")))
    return period;
  return {
    ...period,
    expression:
      expression.kind === "at"
        ? { kind: "since", from: expression.at }
        : { kind: "since-previous", unit: expression.unit },
  };
}

/** What says neither when something was said nor when the truce began. */
function coveringIn(sentence: Sentence): Dated[] {
  const { items } = sentence;
  return datedIn(sentence).filter(
    ({ at }) =>
      !isOfStatement(items, at) &&
      !isDateline(items, at) &&
      !isOfTruce(items, at) &&
      !isOfSuperlative(items, at),
  );
}

/** "ZAGREB, Jan. 14 --" */
function isDateline(items: readonly Item[], at: number): boolean {
  return at > 0 && at < 7 && has(items[at - 1], "COMMA") && has(items[at + 1], "DASH", "BRACKET");
}

/** Said beside a day, they only place something in it. */
const VAGUE_KINDS: ReadonlySet<string> = new Set(["part-of-day", "daily", "reporting", "so-far"]);
/** "overnight", too, where a day stands beside it: "at night on 3 May". */
function isVague(expression: FoundPeriod["expression"]): boolean {
  return (
    VAGUE_KINDS.has(expression.kind) || (expression.kind === "overnight" && expression.to === null)
  );
}
/** What points back itself is nothing to point back to. */
const POINTS_BACK: ReadonlySet<string> = new Set([
  "same",
  "earlier",
  "later",
  "before-that",
  "since-then",
  "whole",
  "last-of",
  ...VAGUE_KINDS,
]);
/** How many sentences back the days may lie that "the same day" means. */
const REACH = 2;

/** "Sunday's attack was the 171st breach": counted since the truce began. */
function isRunningCount({ rule }: Finding): boolean {
  return rule === "en/nth-violation";
}

function isOneDay({ period: { expression } }: Dated): boolean {
  if (expression.kind === "at")
    return expression.at.kind !== "month" && expression.at.kind !== "year";
  return ["overnight", "daily", "part-of-day", "earlier", "later"].includes(expression.kind);
}

function spokenOfBefore(finding: Finding, at: number, { sentences }: Reading): Finding["spokenOf"] {
  const { sentence } = finding;
  for (let index = sentence.index; index >= sentence.index - REACH && index >= 0; index -= 1) {
    const other = sentences[index];
    if (!other || other.where !== sentence.where) return undefined;
    if (other.periods.length === 0) continue;
    const found = coveringIn(other).findLast(
      (each) =>
        !POINTS_BACK.has(each.period.expression.kind) &&
        !isOfPart(other.items, each.at) &&
        (other !== sentence || each.at < at),
    );
    if (found) return { period: found.period, sentence: other };
  }
  return undefined;
}

/** "more often than in 2020", "compared with 31 last week": the days of what it is compared with. */
function isCompared({ sentence: { items }, focus }: Finding, at: number): boolean {
  const between = items.slice(focus.to + 1, at).findLastIndex(({ text }) => COMPARES.test(text));
  if (between < 0) return false;
  return at - (focus.to + 1 + between) <= 5;
}

/** "four of them on Sunday" */
function isOfPart(items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - 4), at)
    .some(
      (item, i, near) =>
        has(item, "COUNT") && has(near[i + 1], "OF") && has(near[i + 2], "THEM", "WHICH"),
    );
}

/** "12, compared with 21 in the year before, and five by Y", "eleven died, four of them on Sunday": days of another number. */
function isOfOther({ sentence: { items }, focus }: Finding, at: number): boolean {
  const from = Math.max(0, at - 7);
  const count = from + items.slice(from, at).findLastIndex((item) => has(item, "COUNT"));
  if (count < from || (focus.from <= count && count <= focus.to)) return false;
  if (has(items[count - 1], "IN") || items.slice(count, at).some(isNewClause)) return false;
  const before = items[count - 1]?.text ?? "";
  const isBeside = COMPARES.test(before) || COMPARES.test(items[count - 2]?.text ?? "");
  return (
    (isBeside && /^(?:with|to|than|against|versus|from)$/.test(before)) ||
    (has(items[count + 1], "OF") && has(items[count + 2], "THEM", "WHICH", "DETERMINER"))
  );
}

function isNewClause(item: Item): boolean {
  return has(item, "SEMICOLON", "AND", "BUT", "SAY", "TALLY", "DASH");
}

const COMPARES =
  /^(?:than|compared|compares|against|versus|as|up|down|increase|rise|drop|percent|per cent)$/;

/** "in October alone", "up from 12 in May": told in passing. */
function isAside({ sentence: { items }, focus }: Finding, at: number): boolean {
  return (
    /^(?:alone|only)$/.test(items[at + 1]?.text ?? "") ||
    items.slice(Math.max(0, focus.from - 2), focus.from).some(({ text }) => ASIDE.test(text)) ||
    // "half as many as on Sunday, when there were 76"
    items.slice(Math.max(0, at - 2), at).some(({ text }) => /^(?:than|as)$/.test(text))
  );
}

const ASIDE = /^(?:than|compared|against|versus|from)$/;

/** "the worst breach since the truce began", "the first in two years": how long there was none like it. */
function isOfSuperlative(items: readonly Item[], at: number): boolean {
  const kind = items[at]?.period?.expression.kind ?? "";
  if (!LOOKS_BACK.has(kind)) return false;
  const before = items.slice(Math.max(0, at - 8), at);
  const most = before.findLastIndex(({ text }) => SUPERLATIVE.test(text));
  return most >= 0 && !before.slice(most).some((item) => has(item, "COUNT", "COMMA", "SEMICOLON"));
}

const LOOKS_BACK: ReadonlySet<string> = new Set(["since", "since-truce", "last", "first"]);
const SUPERLATIVE =
  /^(?:first|worst|most|deadliest|heaviest|biggest|largest|bloodiest|fiercest|gravest|highest|lowest|fewest|strongest|longest|boldest|quietest)$/;

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
function nearest(
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
  const before = here.findLast(({ at }) => at < focus.from);
  const after = here.find(({ at }) => at >= focus.from && (next < 0 || at < next));
  // "In 2018 there were 2,936 and in 2019 3,479", "on the first day 154, on the second 196": each after its own.
  const isOfNext =
    after &&
    next > 0 &&
    ((next === after.at + 1 && has(items[after.at - 1], "COMMA")) ||
      items
        .slice(Math.max(focus.to + 1, after.at - 2), after.at)
        .some((item) => has(item, "AND", "BUT")));
  return (before && isOfNext ? before : after) ?? before ?? here[0];
}

/** "the ceasefire of 5 March", "17 October ceasefire", "the truce that began on Sunday" */
function isOfTruce(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.period?.expression.kind === "since") return HOLDS.test(items[at - 1]?.text ?? "");
  if (!item || !DATES_TRUCE.has(item.period?.expression.kind ?? "")) return false;
  const after = has(items[at + 1], "POSSESSIVE") ? items[at + 2] : items[at + 1];
  if (has(after, "TRUCE", "AGREEMENT")) return true;
  const before = items.slice(Math.max(0, at - 7), at);
  const truce = before.findLastIndex((other) => has(other, "TRUCE", "AGREEMENT"));
  if (truce < 0) return false;
  if (item.text.startsWith("of ") && truce === before.length - 1) return true;
  return before.slice(truce + 1).some(({ text }) => BEGAN.test(text));
}

const DATES_TRUCE: ReadonlySet<string> = new Set(["at", "earlier", "ago", "previous", "weekend"]);
const BEGAN =
  /^(?:began|begun|started|starting|beginning|announced|declared|agreed|signed|reached|brokered|concluded|effect|force|due|arranged|struck|negotiated|accepted|established|proclaimed|entered|came|was to|took|arrived|ordered)$/;

/** "the ceasefire in force since Thursday" */
const HOLDS = /\b(?:force|effect|place|held|holding|observed)$/;
