import { has } from "../../common/match.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";
import { isPassive } from "../accused/clause.ts";
import { areAllied, isBetweenSides, namesSide, opponentNear } from "../accused/opponent.ts";
import { namesRole } from "../accused/role.ts";
import {
  endsTruce,
  goesOnAboutWar,
  isAboutTruce,
  isBeforeTruce,
  namesTruce,
} from "../truce-context.ts";
import { isCasualty } from "../casualty.ts";

/** Sentences that tell what the headline speaks of. */
const LEAD = 4;

/** Keeps the attacks that the text counts as breaches of the truce. */
export const tieAttacks: Refiner = {
  name: "en/tie-attacks",
  refine(findings, context) {
    const strong = findings.filter((finding) => !finding.weak && finding.kind !== "denial");
    const laid = findings.map((finding) => layOnCharged(finding, strong, context));
    return laid.filter((finding) => {
      if (!finding.weak || finding.kind === "denial" || isCasualty(finding)) return true;
      if (endsTruce(finding.sentence) || isBeforeTruce(finding.sentence, context)) return false;
      return finding.kind === "figure"
        ? isCounted(finding, strong) ||
            isToldBetweenSides(finding, context) ||
            isOfMonitor(finding, context)
        : isCharged(finding, strong, context);
    });
  },
};

/**
 * "X broke the truce, the army said. Shells fell on a village, it added.": an attack by nobody, told by whoever has
 * just charged the other side, is that side's.
 */
function layOnCharged(finding: Finding, strong: readonly Finding[], context: Context): Finding {
  const { rule, claimant, accused, sentence } = finding;
  if (rule !== "en/told-attack" || accused || !claimant?.id || !isByNobody(finding, context))
    return finding;
  const charge = strong.findLast(
    (other) =>
      other.sentence.where === sentence.where &&
      other.sentence.paragraph === sentence.paragraph &&
      other.sentence.index === sentence.index - 1 &&
      Boolean(other.claimant?.id) &&
      areAllied(claimant.id ?? "", other.claimant?.id ?? "", context) &&
      isBetweenSides(other, context),
  );
  if (!charge?.accused) return finding;
  return {
    ...finding,
    accused: charge.accused,
    reasons: [
      ...finding.reasons,
      { field: "accused", how: "inferred", from: "previous-claim", words: null },
    ],
  };
}

/** Shells fall and villages are shelled, and nobody is named or meant that did it. */
function isByNobody({ sentence, act }: Finding, context: Context): boolean {
  if (!namesSide(sentence, context) && !namesRole(sentence)) return false;
  const { items } = sentence;
  const before = items.slice(Math.max(0, act - 6), act);
  if (before.some((item) => item.text === "its" || has(item, "MUNITION"))) return false;
  return (
    has(items[act], "MUNITION", "ATTACK_NOUN") ||
    isPassive(items, act) ||
    UNDER.test(items[act]?.text ?? "")
  );
}
const UNDER = /^c(?:ame|ome|omes) under /;

/** A number of attacks, in a sentence about the truce or beside a claim that it was broken. */
function isCounted(finding: Finding, strong: readonly Finding[]): boolean {
  const { sentence } = finding;
  if (strong.some((other) => other.sentence === sentence)) return true;
  if (namesTruce(sentence) || sentence.items.some((item) => has(item, "VIOLATION"))) return true;
  if (sentence.where === "text")
    return strong.some((other) => isBeside(other, finding) || isHeadlineOf(other, finding));
  return strong.some(
    (other) =>
      other.sentence.where === "text" &&
      (other.figure === null || other.figure.value === finding.figure?.value),
  );
}

/** The headline calls as many of them breaches. */
function isHeadlineOf({ sentence, figure }: Finding, finding: Finding): boolean {
  return sentence.where === "title" && figure !== null && figure.value === finding.figure?.value;
}

/** An attack that one side tells of the other, beside a claim that the truce was broken. */
function isCharged(finding: Finding, strong: readonly Finding[], context: Context): boolean {
  if (!isBetweenSides(finding, context)) return false;
  const { sentence, rule } = finding;
  if (NOT_COVERED.test(sentence.text)) return false;
  if (namesTruce(sentence)) return true;
  if (rule === "en/told-attack" || isOfForce(finding))
    return isAboutTruce(sentence, context.reading) && !goesOnAboutWar(sentence, context);
  if (sentence.where === "title")
    return strong.some((near) => near.sentence.where === "text" && near.sentence.index <= LEAD);
  return strong.some((near) => near.sentence !== sentence && isBeside(near, finding));
}

/** "accused Israel of shelling two villages": what is charged is an attack itself. */
function isOfForce({ rule, sentence: { items }, act }: Finding): boolean {
  return (
    rule === "en/accuses" &&
    items.slice(act, act + 5).some((item) => has(item, ...FORCE) && item.text !== "using")
  );
}
const FORCE = ["ATTACK", "ATTACKING", "ATTACK_NOUN", "KILLING", "MUNITION"];

/** "which the agreement does not cover" */
const NOT_COVERED =
  /\b(?:does|did|do) not (?:cover|forbid|ban|prohibit|apply)\b|\bnot (?:covered|forbidden|banned) by\b/i;

/** "X attacked us 30 times", "we counted 14 attacks": told by the other side in a passage about the truce. */
function isToldBetweenSides(finding: Finding, context: Context): boolean {
  const { accused } = finding;
  const opponent = accused ? undefined : opponentNear(finding, context);
  const charge = opponent === undefined ? finding : { ...finding, accused: [opponent] };
  return isBetweenSides(charge, context) && isAboutTruce(finding.sentence, context.reading);
}

/** Whoever watches the truce of the article counts nothing else. */
function isOfMonitor({ claimant, sentence }: Finding, { reading }: Context): boolean {
  return (
    claimant?.id !== undefined &&
    claimant.id !== null &&
    (reading.truce?.monitors.includes(claimant.id) ?? false) &&
    isAboutTruce(sentence, reading)
  );
}

function isBeside({ sentence }: Finding, finding: Finding): boolean {
  const distance = sentence.index - finding.sentence.index;
  return sentence.where === finding.sentence.where && distance >= -2 && distance <= 1;
}
