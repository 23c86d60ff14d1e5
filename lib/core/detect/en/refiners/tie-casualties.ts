import { has } from "../../common/match.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";
import { resolvePeriod } from "../../common/resolve-period.ts";
import { areAllied, isBetweenSides, sideOf, speaksFrom } from "../accused/opponent.ts";
import { isCasualty, lastBeforeFire, refersBack } from "../casualty.ts";
import {
  endsTruce,
  isAboutTruce,
  isBeforeTruce,
  isCalledBreach,
  isInTruceTime,
} from "../truce-context.ts";
import type { Sentence } from "../../common/reading.ts";
import { CHARGE_REACH, REACH } from "../../common/reach.ts";
import { inReadingOrder } from "../../common/reading-order.ts";

/** Keeps the victims that the text ties to breaches of the truce; all others are casualties of a war. */
export const tieCasualties: Refiner = {
  name: "en/tie-casualties",
  refine(findings, context) {
    const causes = findings.filter((finding) => !isCasualty(finding) && finding.kind !== "denial");
    const tied: Finding[] = [];
    for (const finding of inReadingOrder(findings)) {
      if (!isCasualty(finding)) {
        tied.push(finding);
        continue;
      }
      if (endsTruce(finding.sentence) || isBeforeTruce(finding.sentence, context)) continue;
      if (isRetaliation(finding)) continue;
      const cause = causeOf(finding, causes, { tied, context });
      if (cause)
        tied.push(
          inherit(
            finding,
            withoutOtherHalf(finding, countedBefore(finding, cause, tied), { tied, context }),
            context,
          ),
        );
      else if (
        isInTruceTime(finding.sentence) ||
        (isCalledBreach(finding.sentence) && isAboutTruce(finding.sentence, context.reading)) ||
        isSinceTruce(finding, context) ||
        isOfHeadline(finding, tied) ||
        isHarmOfOpponent(finding, causes, context)
      )
        tied.push(besideOther(finding, tied));
    }
    return tied.filter((finding) => !isCasualty(finding) || isTold(finding, tied));
  },
};

/**
 * "A shell fired by Y killed one, X said": one side tells of it near a charge that the truce was broken.
 * A truce in the passage alone does not make every victim of the fighting one of its breaches.
 */
function isHarmOfOpponent(finding: Finding, causes: readonly Finding[], context: Context): boolean {
  if (finding.claimant?.guessed || !isBetweenSides(finding, context)) return false;
  const { sentence } = finding;
  const isNearCharge = causes.some(
    (other) => !other.weak && Math.abs(other.sentence.index - sentence.index) <= CHARGE_REACH,
  );
  return isNearCharge && isAboutTruce(sentence, context.reading);
}

/** "since 10 October", the day on which the truce of the article began */
function isSinceTruce({ sentence, claimant }: Finding, { reading }: Context): boolean {
  const { truce, article } = reading;
  if (!truce || !claimant?.id || claimant.guessed || !isAboutTruce(sentence, reading)) return false;
  const measures = { published: article.published, truce };
  return sentence.periods.some(({ expression }) => {
    const from =
      expression.kind === "since" ? resolvePeriod(expression, measures)?.period.from : undefined;
    return from !== undefined && Math.abs(daysBetween(truce.from, from)) <= LATE;
  });
}

/** A truce is agreed one day and begins the next. */
const LATE = 1;
const DAY = 86_400_000;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** "24 were shot by soldiers and 134 injured": those who harmed the ones harmed the others. */
function besideOther(finding: Finding, tied: readonly Finding[]): Finding {
  const before = tied.findLast(
    ({ sentence, accused }) => sentence === finding.sentence && accused !== undefined,
  );
  return finding.accused || !before?.accused ? finding : { ...finding, accused: before.accused };
}

/** "Strikes kill five despite the truce" over the text: the first lines tell of the same five. */
function isOfHeadline({ sentence, figure }: Finding, tied: readonly Finding[]): boolean {
  return (
    sentence.where === "text" &&
    sentence.paragraph < LEAD &&
    tied.some(
      (other) =>
        other.sentence.where === "title" &&
        other.figure?.metric === figure?.metric &&
        other.figure?.value === figure?.value &&
        isInTruceTime(other.sentence),
    )
  );
}
/** Paragraphs that retell the headline. */
const LEAD = 3;

/** A toll in the headline counts where the text tells the same one, or the headline itself ties it. */
function isTold(finding: Finding, tied: readonly Finding[]): boolean {
  if (finding.sentence.where === "text" || isInTruceTime(finding.sentence)) return true;
  const inText = tied.filter((other) => isCasualty(other) && other.sentence.where === "text");
  const inTitle = tied.some((other) => other.sentence === finding.sentence && !isCasualty(other));
  return inTitle || inText.some((other) => other.figure?.value === finding.figure?.value);
}

/**
 * "Twelve breaches by one side and eight by the other. Fifty people were killed.": by both. Another who watches the
 * truce and names nobody blames nobody either.
 */
function withoutOtherHalf(
  { sentence, claimant }: Finding,
  cause: Finding,
  { tied, context }: { tied: readonly Finding[]; context: Context },
): Finding {
  if (cause.sentence === sentence || !cause.accused?.length) return cause;
  const charged = tied
    .filter((other) => other.sentence === cause.sentence && other.kind === "figure")
    .flatMap(({ accused = [] }) => accused);
  const sides = new Set(
    charged.map((id) => sideOf(id, context)).filter((side) => side !== undefined),
  );
  const own = claimant?.id ? speaksFrom(claimant.id, context) : undefined;
  if (sides.size > 1) {
    const others = charged.filter((id) => sideOf(id, context) !== own);
    const isOneOfThem = own !== undefined && sides.has(own);
    return { ...cause, accused: isOneOfThem ? [...new Set(others)] : [] };
  }
  const { parties } = context;
  const isOther =
    own === undefined &&
    !refersBack(sentence) &&
    Boolean(claimant?.id && cause.claimant?.id) &&
    parties.rootOf(claimant?.id ?? "") !== parties.rootOf(cause.claimant?.id ?? "");
  return isOther ? { ...cause, accused: [] } : cause;
}

/** Who did it and who says so, where the victims' own words do not tell. */
function inherit(finding: Finding, cause: Finding, context: Context): Finding {
  const claimant = finding.claimant ?? (isBelieved(finding) ? null : (cause.claimant ?? null));
  const own = claimant?.id;
  const carried = (cause.accused ?? []).filter((id) => !own || !areAllied(own, id, context));
  return { ...finding, accused: finding.accused ?? carried, claimant };
}

/** "are believed to have been killed": nobody in particular says so. */
function isBelieved({ sentence: { items }, act }: Finding): boolean {
  return items
    .slice(Math.max(0, act - 6), act)
    .some((item) => /^(?:believed|thought|feared|understood|presumed)$/.test(item.text));
}

/** "The Assad violations took 271 lives": the breaches that were counted before, by whoever counted them. */
function countedBefore(finding: Finding, cause: Finding, tied: readonly Finding[]): Finding {
  const { items } = cause.sentence;
  const isBack =
    has(items[0], "THE") &&
    items.slice(1, 4).some((item) => has(item, "VIOLATION") && item.text.endsWith("s"));
  if (cause.claimant || cause.sentence !== finding.sentence || !isBack) return cause;
  const before = tied.findLast(
    ({ figure, claimant }) => figure?.metric === "violations" && claimant,
  );
  return before?.claimant ? { ...cause, claimant: before.claimant } : cause;
}

/** The breach that did it: in the sentence itself, else in those just before. */
function causeOf(
  finding: Finding,
  causes: readonly Finding[],
  { tied, context }: { tied: readonly Finding[]; context: Context },
): Finding | undefined {
  const { sentence } = finding;
  const here = causes.filter((other) => other.sentence === sentence);
  if (here.length > 0) {
    const distance = ({ act }: Finding): number => Math.abs(act - finding.act);
    return here.toSorted((a, b) => distance(a) - distance(b))[0];
  }
  if (sentence.where === "title") return causes.find((other) => other.sentence.where === "text");
  const fire = finding.claimant ? sentence.index - 1 : lastBeforeFire(sentence, context.reading);
  const earliest = Math.min(sentence.index - REACH, fire);
  const before = tied.findLast(
    (other) =>
      other.kind !== "denial" &&
      other.sentence.where === sentence.where &&
      other.sentence.index < sentence.index &&
      other.sentence.index >= earliest,
  );
  if (!before) return undefined;
  if (refersBack(sentence)) return tied.findLast((other) => isTotal(other, finding)) ?? before;
  if (isElsewhere(finding)) return undefined;
  const told = tied.findLast((other) => isToldBy(finding, other, context));
  if (told) return told;
  return tied.findLast(
    (other) =>
      (other.kind === "figure" || isBetweenSides(other, context)) &&
      other.kind !== "denial" &&
      other.sentence.where === sentence.where &&
      other.sentence.index >= fire &&
      other.sentence.index < sentence.index &&
      (other.sentence.paragraph === sentence.paragraph ||
        other.sentence.index < sentence.index - 1 ||
        isBare(sentence, context) ||
        isLine(sentence)),
  );
}

/** "Two servicemen were killed and eleven wounded.": a paragraph of its own that says nothing else goes on with what was counted. */
function isBare(sentence: Sentence, context: Context): boolean {
  return (
    sentence.items.length <= 14 &&
    sentence.periods.length === 0 &&
    has(sentence.items[0], "COUNT", "DETERMINER") &&
    context.attributions(sentence).length === 0
  );
}

/** "- Soldiers wounded: 4": a line of a list goes on with the line before. */
function isLine({ items }: Sentence): boolean {
  return items.length <= 8 && (has(items[0], "DASH") || items.some((item) => has(item, "COLON")));
}

/** "One soldier died, it added": whoever has just charged the other side, or its own one, tells what came of it. */
function isToldBy(finding: Finding, other: Finding, context: Context): boolean {
  const { parties } = context;
  const { sentence, claimant } = finding;
  const gap = sentence.index - other.sentence.index;
  if (other.kind === "denial" || !other.accused?.length || gap < 1 || gap > 2) return false;
  if (other.sentence.where !== sentence.where || !claimant?.id) return false;
  if (other.claimant?.id && parties.rootOf(claimant.id) === parties.rootOf(other.claimant.id))
    return true;
  const own = speaksFrom(claimant.id, context);
  const charged = new Set(other.accused.map((id) => sideOf(id, context)));
  return own !== undefined && charged.size === 1 && !charged.has(undefined) && !charged.has(own);
}

/** "in these incidents": all that were counted, not the last part of the list. */
function isTotal({ kind, rule, sentence, figure }: Finding, finding: Finding): boolean {
  return (
    kind === "figure" &&
    figure?.metric === "violations" &&
    rule !== "en/part-of-count" &&
    sentence.where === finding.sentence.where &&
    sentence.index >= finding.sentence.index - 4 &&
    sentence.index < finding.sentence.index
  );
}

/** "in firefights and mine accidents": causes of its own. */
function isElsewhere({ sentence: { items } }: Finding): boolean {
  return items.some((item) => has(item, "OTHER_CAUSE"));
}

/** "answered with strikes that killed 11": done to those who broke the truce, or in its name. */
function isRetaliation({ sentence: { items }, act }: Finding): boolean {
  return items.slice(Math.max(0, act - 8), act).some((item) => has(item, "RETALIATE"));
}
