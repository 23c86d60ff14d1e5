import type { PartyTable } from "../../../party.ts";
import type { Item } from "../../common/itemise.ts";
import { has, partyOf } from "../../common/match.ts";
import { inReadingOrder } from "../../common/reading-order.ts";
import { isCasualty } from "../casualty.ts";
import type { Context, Finding, Refiner, Source } from "../../rule.ts";
import {
  areAllied,
  onlyBound,
  opponentInTruce,
  opponentNear,
  sideOf,
  speaksFrom,
} from "../accused/opponent.ts";
import { isPassive } from "../accused/clause.ts";
import { ENEMY } from "../accused/role.ts";

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
  if (context.attributions(sentence).length > 0) return undefined;
  const reach = !accused?.length && TALLIED.test(sentence.text) ? LIST : 1;
  const source = spokenLast(sentence, reach, context);
  const id = source?.id;
  if (!id) return undefined;
  const isTold = accused?.length
    ? !accused.some((other) => areAllied(id, other, context))
    : TALLIED.test(sentence.text);
  return isTold ? { ...source, guessed: true } : undefined;
}

/** Sentences of a bulletin that can stand between who publishes it and a count. */
const LIST = 3;

/** Who spoke last in the paragraph, in one of so many sentences before. */
function spokenLast(
  sentence: Finding["sentence"],
  reach: number,
  context: Context,
): Source | undefined {
  for (let back = 1; back <= reach; back += 1) {
    const before = context.reading.sentences[sentence.index - back];
    if (before?.where !== sentence.where || before.paragraph !== sentence.paragraph)
      return undefined;
    const source = context.attributions(before).at(-1)?.source;
    if (source) return source;
  }
  return undefined;
}

/** "Five violations were registered in Latakia.": by whoever has just spoken. */
const TALLIED =
  /\b(?:were|was|been) (?:\w+ly )?(?:registered|recorded|noted|documented|counted|logged|observed|reported)\b(?! by\b)/i;

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
  const bound = finding.figure?.metric === "violations" ? onlyBound(finding, context) : undefined;
  if (bound !== undefined) return withAccused(finding, [bound], "only-party-of-truce");
  if (namesNobody(finding)) return finding;
  const before = earlier.findLast((other) => isCarried(other, finding, context));
  if (before && isDivided(before, finding, earlier, context))
    return withAccused(finding, [], "divided");
  if (before?.accused) return withAccused(finding, before.accused, "previous-claim");
  const { sentence, act } = finding;
  const opponent =
    opponentNear(finding, context) ??
    chargedNear(finding, earlier, context) ??
    (isPassive(sentence.items, act) ? opponentInTruce(finding, context) : undefined);
  return opponent === undefined ? finding : withAccused(finding, [opponent], "opponent-named-near");
}

/** Where a truce binds many: whom the sentences before have charged, if it is one side and not the claimant's. */
function chargedNear(
  { claimant, kind, figure, sentence }: Finding,
  earlier: readonly Finding[],
  context: Context,
): string | undefined {
  if (!claimant?.id || kind !== "figure" || figure?.metric !== "violations") return undefined;
  const own = speaksFrom(claimant.id, context);
  if (own === undefined && !isObserver(claimant.id, context)) return undefined;
  const near = earlier.filter(
    (other) => other.kind !== "denial" && other.sentence.index >= sentence.index - REACH,
  );
  const charged = near
    .flatMap(({ accused = [] }) => accused)
    .filter((id) => sideOf(id, context) !== own);
  const sides = new Set(charged.map((id) => sideOf(id, context)));
  return sides.size === 1 && !sides.has(undefined) ? charged.at(-1) : undefined;
}

/** A newspaper or an office that counts what one side does; a monitor of the truce counts what both do. */
function isObserver(id: string, { parties, reading }: Context): boolean {
  return parties.sideIn(id, reading.conflict ?? "")?.role === "observer";
}

/** "26 by the army and two by the rebels. Air attacks numbered five.": of both sides together. */
function isDivided(
  before: Finding,
  { sentence, kind }: Finding,
  earlier: readonly Finding[],
  context: Context,
): boolean {
  if (kind !== "figure" || before.sentence === sentence) return false;
  const parts = earlier.filter(
    (other) => other.sentence === before.sentence && other.figure && other.accused?.length,
  );
  const own = before.accused?.[0];
  return (
    own !== undefined &&
    !sideOf(before.claimant?.id ?? "", context) &&
    parts.some(({ accused = [] }) => accused.every((id) => !areAllied(own, id, context)))
  );
}

/** "the enemy": whom the same claimant has named before, not whom the word means elsewhere. */
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
