import type { Item } from "../../common/itemise.ts";
import { has, hasOneOf } from "../../common/match.ts";

/** What can say when something was said. */
const STATEMENT_KINDS: ReadonlySet<string> = new Set(["at", "this", "previous", "weekend"]);

/** "said on Monday", "told a news agency this week", "in a report released on Tuesday" date the statement, not the breaches. */
export function isOfStatement(items: readonly Item[], at: number): boolean {
  if (!STATEMENT_KINDS.has(items[at]?.period?.expression.kind ?? "")) return false;
  if (isPublished(items, at)) return true;
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
    if (has(items[before], "SAY")) return true;
    const isHearer =
      has(items[before], "PARTY") && has(items[before - 1], "IN", "TO", "THE", "SAY");
    if (!isHearer && !hasOneOf(items[before], BESIDE_SPEECH)) return false;
  }
  return false;
}

/** What may stand between a verb of speech and its day: to whom and where it was said. */
const BESIDE_SPEECH = [
  "WORD",
  "THE",
  "DETERMINER",
  "POSSESSOR",
  "THEM",
  "NAME",
  "OUTLET",
  "IN",
  "OF",
  "BODY",
  "REPORT",
  "TO",
  "ON",
  "WITH",
  "POSSESSIVE",
  "AT",
  "PLACE",
  "PERIOD",
  "COUNT",
];

/** "its statement of Wednesday", "a bulletin on Thursday", "the report, released on Tuesday" */
function isPublished(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (has(before, "REPORT") || SPOKEN_IN.test(before?.text ?? "")) return isDayOrWeek(items[at]);
  return (
    PUBLISHED.test(before?.text ?? "") &&
    items.slice(Math.max(0, at - 6), at).some((item) => has(item, "REPORT"))
  );
}

function isDayOrWeek(item: Item | undefined): boolean {
  const expression = item?.period?.expression;
  return expression?.kind !== "at" || !["month", "year"].includes(expression.at.kind);
}

const SPOKEN_IN = /^(?:briefing|interview|conference|speech|address|post|testimony|press)$/;
const PUBLISHED = /^(?:released|published|issued|dated|presented|sent|submitted|posted|printed)$/;
