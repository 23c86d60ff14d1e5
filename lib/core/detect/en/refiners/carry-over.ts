import type { PartyTable } from "../../../party.ts";
import type { Item } from "../../common/itemise.ts";
import { has, partyOf } from "../../common/match.ts";
import { inReadingOrder } from "../../common/reading-order.ts";
import { isCasualty } from "../casualty.ts";
import type { Context, Finding, Refiner, Source } from "../../rule.ts";
import { areAllied, opponentInTruce, opponentNear } from "../accused/opponent.ts";
import { isPassive } from "../accused/clause.ts";

/** How many sentences an accused party stays the one that is spoken of, for accusations. */
const REACH = 4;

/** Fields that a sentence leaves out because the ones around it say them. */
export const carryOver: Refiner = {
  name: "en/carry-over",
  refine(findings, context) {
    const done: Finding[] = [];
    for (const finding of inReadingOrder(findings)) {
      if (isCasualty(finding)) {
        done.push(finding);
        continue;
      }
      const earlier = done.filter(
        (other) => !isCasualty(other) && other.sentence.where === finding.sentence.where,
      );
      const claimed = carryClaimant(finding, earlier, context);
      done.push(
        claimed.accused
          ? nameEnemy(claimed, earlier, context)
          : carryAccused(claimed, earlier, context),
      );
    }
    return done;
  },
};

/** Whoever accuses is left out on purpose. */
const STANDS_ACCUSED = /\b(?:stands?|stood|is|are|was|were|been) (?:\w+ly )?accused of\b/i;

/** A sentence without a source goes on with the one before it; a new paragraph only with its figures. */
function carryClaimant(finding: Finding, earlier: readonly Finding[], context: Context): Finding {
  if (finding.claimant || opensWithOther(finding, earlier.at(-1), context)) return finding;
  if (STANDS_ACCUSED.test(finding.sentence.text)) return finding;
  const { sentence } = finding;
  const told = finding.kind === "figure" ? saidBefore(finding, context) : undefined;
  if (told) return withClaimant(finding, { ...finding, claimant: told }, "previous-sentence");
  const before = earlier.at(-1);
  if (!before) return finding;
  /** Nobody carries on to charge its own side. */
  const mayClaim = ({ claimant }: Finding): boolean =>
    !claimant?.id ||
    !finding.accused?.length ||
    !finding.accused.every((id) => areAllied(claimant.id ?? "", id, context));
  const sameSentence = earlier.findLast((other) => other.sentence === sentence && mayClaim(other));
  if (sameSentence) return withClaimant(finding, sameSentence, "same-sentence");
  const isNear =
    before.sentence.paragraph === sentence.paragraph && before.sentence.index >= sentence.index - 1;
  if (
    isNear &&
    mayClaim(before) &&
    (finding.kind === "figure" || context.attributions(before.sentence).length > 0)
  )
    return withClaimant(finding, before, "previous-sentence");
  const figure = earlier.findLast((other) => other.kind === "figure" && mayClaim(other));
  return finding.kind === "figure" && figure
    ? withClaimant(finding, figure, "previous-figure")
    : finding;
}

/** "..., it said. This year India has committed 1,659 violations.": who spoke goes on in the paragraph. */
function saidBefore({ sentence, accused }: Finding, context: Context): Source | undefined {
  const previous = context.reading.sentences[sentence.index - 1];
  if (previous?.where !== sentence.where || previous.paragraph !== sentence.paragraph)
    return undefined;
  if (context.attributions(sentence).length > 0) return undefined;
  const source = context.attributions(previous).at(-1)?.source;
  const id = source?.id;
  if (!id || !accused?.length || accused.some((other) => areAllied(id, other, context)))
    return undefined;
  return { ...source, guessed: true };
}

/** "Bangkok's ministry shot back that ...": another one has begun to speak, in words that no rule knows. */
function opensWithOther(
  { sentence: { items }, kind }: Finding,
  before: Finding | undefined,
  context: Context,
): boolean {
  const first = partyOf(items.slice(0, 2).find((item) => partyOf(item) !== undefined));
  const own = before?.claimant?.id;
  return (
    kind === "denial" &&
    first !== undefined &&
    Boolean(own) &&
    !areAllied(first, own ?? "", context)
  );
}

function withClaimant(finding: Finding, { claimant }: Finding, from: string): Finding {
  if (!claimant) return finding;
  return {
    ...finding,
    claimant,
    reasons: [
      ...finding.reasons,
      { field: "claimant", how: "inferred", from, words: claimant.text },
    ],
  };
}

function carryAccused(finding: Finding, earlier: readonly Finding[], context: Context): Finding {
  const { parties } = context;
  if (finding.kind === "denial")
    return withAccused(finding, clearedParty(finding, earlier, parties), "claimant");
  if (namesNobody(finding)) return finding;
  const before = earlier.findLast((other) => isCarried(other, finding, context));
  if (before?.accused) return withAccused(finding, before.accused, "previous-claim");
  const { sentence, act } = finding;
  const opponent =
    opponentNear(finding, context) ??
    (isPassive(sentence.items, act) ? opponentInTruce(finding, context) : undefined);
  return opponent === undefined ? finding : withAccused(finding, [opponent], "opponent-named-near");
}

/** "the enemy": whom the same claimant has named before, not whom the word means elsewhere. */
const ENEMY = /^(?:the )?(?:enemy|enemies|adversary|aggressor|occupiers?|occupants?|invaders?)$/i;

function nameEnemy(finding: Finding, earlier: readonly Finding[], context: Context): Finding {
  const words = finding.reasons.find(({ field }) => field === "accused")?.words ?? "";
  if (!ENEMY.test(words)) return finding;
  const named = earlier.findLast((other) => isCarried(other, finding, context));
  return named?.accused ? withAccused(finding, named.accused, "previous-claim") : finding;
}

function withAccused(finding: Finding, accused: readonly string[], from: string): Finding {
  return {
    ...finding,
    accused,
    reasons: [...finding.reasons, { field: "accused", how: "inferred", from, words: null }],
  };
}

/** A passive without "by", or both sides in one breath: nobody is held responsible. */
function namesNobody({ sentence: { items }, act }: Finding): boolean {
  if (has(items[act], "BREAK", "ATTACK", "KILL") && isPassive(items, act) && !hasAgent(items, act))
    return !/^used?$/.test(items[act]?.text ?? "");
  return items.some((item) => has(item, "BOTH"));
}

/** "was violated by Ukrainian punishers": somebody is named, though the index does not know the words. */
function hasAgent(items: readonly Item[], act: number): boolean {
  return items.slice(act + 1, act + 5).some((item) => has(item, "BY"));
}

/** Whom the same claimant, or "they", has accused before. */
function isCarried(other: Finding, finding: Finding, context: Context): boolean {
  const { parties } = context;
  if (other.kind === "denial" || !other.accused?.length) return false;
  const isNear = other.sentence.index >= finding.sentence.index - REACH;
  if (finding.kind === "accusation" && !isNear) return false;
  const root = finding.claimant?.id ? parties.rootOf(finding.claimant.id) : null;
  const own = finding.claimant?.id;
  if (own && other.accused.some((id) => areAllied(own, id, context))) return false;
  const otherRoot = other.claimant?.id ? parties.rootOf(other.claimant.id) : null;
  return otherRoot === root || (isNear && hasPronounSubject(finding));
}

function hasPronounSubject({ sentence: { items }, act }: Finding): boolean {
  return (
    has(items[act], "BREAK") &&
    items.slice(Math.max(0, act - 4), act).some((item) => has(item, "PRONOUN"))
  );
}

/** Who is cleared: the party accused before that the denial speaks for, else the claimant's own side. */
function clearedParty(
  { claimant }: Finding,
  earlier: readonly Finding[],
  parties: PartyTable,
): readonly string[] {
  if (!claimant?.id) return [];
  const root = parties.rootOf(claimant.id);
  const accused = earlier
    .flatMap((other) => other.accused ?? [])
    .findLast((id) => parties.rootOf(id) === root);
  const isArmed = parties.get(claimant.id)?.kind.startsWith("armed");
  return [accused ?? (isArmed ? claimant.id : root)];
}
