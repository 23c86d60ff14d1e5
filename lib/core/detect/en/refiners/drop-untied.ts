import { inReadingOrder } from "../../common/reading-order.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";
import { namesSide } from "../accused/opponent.ts";
import { isCasualty } from "../casualty.ts";
import {
  endsTruce,
  isAboutTruce,
  isBeforeTruce,
  isCalledBreach,
  isInTruceTime,
} from "../truce-context.ts";

/** How many sentences back the breach may be told that victims belong to. */
const REACH = 2;

/**
 * Drops attacks and victims of which the sentence alone says that nothing will tie them to the truce: most of
 * those in a report of a war. What comes after would drop them too, but not before it has asked who tells of them,
 * which takes longer than anything else.
 */
export const dropUntied: Refiner = {
  name: "en/drop-untied",
  refine(findings, context) {
    const kept = findings.filter((finding) => !isCasualty(finding) && mayBeTied(finding, context));
    const told = new Set(kept.map(({ sentence }) => sentence.index));
    for (const finding of inReadingOrder(findings.filter(isCasualty))) {
      if (!mayBelong(finding, told, context)) continue;
      kept.push(finding);
      told.add(finding.sentence.index);
    }
    const all = new Set(kept);
    return findings.filter((finding) => all.has(finding));
  },
};

function mayBeTied({ weak, kind, rule, sentence }: Finding, context: Context): boolean {
  if (!weak || kind === "denial") return true;
  if (isOutside(sentence, context)) return false;
  if (rule !== "en/told-attack") return true;
  return isAboutTruce(sentence, context.reading);
}

/** `told`: the sentences in which something else is told that may be tied. */
function mayBelong({ sentence }: Finding, told: ReadonlySet<number>, context: Context): boolean {
  if (isOutside(sentence, context)) return false;
  if (sentence.where === "title" || isInTruceTime(sentence)) return true;
  for (let back = 0; back <= REACH; back += 1) if (told.has(sentence.index - back)) return true;
  return (
    (namesSide(sentence, context) || isCalledBreach(sentence) || namesBeginning(sentence)) &&
    isAboutTruce(sentence, context.reading)
  );
}

function isOutside(sentence: Sentence, context: Context): boolean {
  return endsTruce(sentence) || isBeforeTruce(sentence, context);
}

/** "since 10 October" can be the day on which the truce began. */
function namesBeginning({ periods }: Sentence): boolean {
  return periods.some(({ expression }) => expression.kind === "since");
}
