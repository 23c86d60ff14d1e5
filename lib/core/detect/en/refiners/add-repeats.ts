import { foundFigure } from "../../common/found.ts";
import { has } from "../../common/match.ts";
import { inReadingOrder } from "../../common/reading-order.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";

const name = "en/repeated-count";
/** A smaller number may be another one that happens to be the same. */
const LEAST = 20;
/** Sentences of the text, captions and date lines counted, that retell the headline. */
const LEAD = 10;
/** How many items may stand between the attack and its number. */
const REACH = 10;

/** "attacked the territories 6,422 in March": the headline's number, its noun left out, is the same count. */
export const addRepeats: Refiner = {
  name,
  refine(findings, context) {
    const counts = findings.filter(
      ({ sentence, figure }) =>
        sentence.where === "title" &&
        figure?.metric === "violations" &&
        (figure.value ?? 0) >= LEAST,
    );
    if (counts.length === 0) return [...findings];
    return inReadingOrder([
      ...findings,
      ...counts.flatMap((count) => repeatsOf(count, findings, context)),
    ]);
  },
};

function repeatsOf(count: Finding, findings: readonly Finding[], context: Context): Finding[] {
  const lead = context.reading.sentences.filter(({ where }) => where === "text").slice(0, LEAD);
  return lead.flatMap((sentence) => {
    if (findings.some((other) => other.sentence === sentence && other.figure)) return [];
    return repeatIn(sentence, count) ?? [];
  });
}

function repeatIn(sentence: Sentence, { figure }: Finding): Finding | undefined {
  const { items } = sentence;
  const at = items.findIndex((item) => item.count && item.count.value === figure?.value);
  const found = items[at]?.count;
  if (!found) return undefined;
  const before = items.slice(Math.max(0, at - REACH), at);
  const act = before.findLastIndex((item) => has(item, "ATTACK", "BREAK"));
  if (act < 0) return undefined;
  const from = at - before.length + act;
  const spot = { from, to: at, act: from };
  return foundFigure(name, sentence, spot, { metric: "violations", count: found });
}
