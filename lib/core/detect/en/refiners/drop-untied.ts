import { CHARGE_REACH, REACH } from "../../common/reach.ts";
import { inReadingOrder } from "../../common/reading-order.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";
import { namesSide } from "../accused/opponent.ts";
import { isCasualty, lastBeforeFire } from "../casualty.ts";
import {
  endsTruce,
  isAboutTruce,
  isBeforeTruce,
  isCalledBreach,
  isInTruceTime,
  namesBeginning,
} from "../truce-context.ts";

/** Sentences in which something else is told: that may be tied, and that the truce was broken. */
interface Around {
  told: Set<number>;
  charges: Set<number>;
}

/**
 * Drops attacks and victims of which the sentence alone says that nothing will tie them to the truce: most of
 * those in a report of a war. What comes after would drop them too, but not before it has asked who tells of them,
 * which takes longer than anything else.
 */
export const dropUntied: Refiner = {
  name: "en/drop-untied",
  refine(findings, context) {
    const kept = findings.filter((finding) => !isCasualty(finding) && mayBeTied(finding, context));
    const around: Around = {
      told: placesOf(kept),
      charges: placesOf(kept.filter(({ weak, kind }) => !weak && kind !== "denial")),
    };
    for (const finding of inReadingOrder(findings.filter(isCasualty))) {
      if (!mayBelong(finding, around, context)) continue;
      kept.push(finding);
      around.told.add(finding.sentence.index);
    }
    const all = new Set(kept);
    return findings.filter((finding) => all.has(finding));
  },
};

function placesOf(findings: readonly Finding[]): Set<number> {
  return new Set(findings.map(({ sentence }) => sentence.index));
}

function mayBeTied({ weak, kind, rule, sentence }: Finding, context: Context): boolean {
  if (!weak || kind === "denial") return true;
  if (isOutside(sentence, context)) return false;
  if (rule !== "en/told-attack") return true;
  return isAboutTruce(sentence, context.reading);
}

function mayBelong({ sentence }: Finding, { told, charges }: Around, context: Context): boolean {
  if (isOutside(sentence, context)) return false;
  if (sentence.where === "title" || isInTruceTime(sentence)) return true;
  const { index } = sentence;
  if (hasOneIn(told, index - REACH, index)) return true;
  if (
    hasOneIn(charges, index - CHARGE_REACH, index) &&
    charges.has(lastBeforeFire(sentence, context.reading))
  )
    return true;
  const isCharged =
    namesSide(sentence, context) && hasOneIn(charges, index - CHARGE_REACH, index + CHARGE_REACH);
  return (
    (isCharged || isCalledBreach(sentence) || namesBeginning(sentence)) &&
    isAboutTruce(sentence, context.reading)
  );
}

function hasOneIn(places: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (places.has(at)) return true;
  return false;
}

function isOutside(sentence: Sentence, context: Context): boolean {
  return endsTruce(sentence) || isBeforeTruce(sentence, context);
}
