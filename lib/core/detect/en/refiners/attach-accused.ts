import type { Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import { eachFinding, type Context, type Finding, type Source } from "../../rule.ts";
import { areAllied, opponentInTruce, sideOf } from "../accused/opponent.ts";
import type { PartyList } from "../accused/parties.ts";
import { ENEMY, partyByRole } from "../accused/role.ts";
import { REFERS_BACK, SIEVES } from "../accused/sieves.ts";
import { namesakeAgainst } from "../attribution/namesake.ts";
import { wordsOf } from "../attribution/phrase.ts";

/** Fills in who is held responsible, as far as the sentence says it. */
export const attachAccused = eachFinding("en/attach-accused", (finding, context) => {
  if (finding.accused) return finding;
  const { sentence, act } = finding;
  const isSource = inAttribution(finding, context);
  for (const [from, sieve] of SIEVES) {
    const list = sieve(sentence.items, act, isSource);
    if (!list) continue;
    if (list === REFERS_BACK) return finding;
    // "accused the rebels of 500 attacks": somebody that only a common noun names.
    const role =
      list.ids.length === 0 && from === "accused-of" ? partyByRole(finding, context) : undefined;
    if (role !== undefined) return withAccused(finding, [role], "role-in-truce");
    if (finding.figure && areWatchers(list.ids, context)) {
      if (!finding.claimant && isCount(finding))
        return { ...finding, claimant: observer(list, sentence) };
      continue;
    }
    if (finding.kind === "denial" && !isCleared({ ids: list.ids, from }, finding, context)) {
      if ((from === "subject" || from === "whose-truce") && finding.claimant?.id) return undefined;
      continue;
    }
    const isOwn = isOwnSide(list.ids, finding, context);
    /** "It was the militants who ...": nothing is surer, so that the speaker must have been misread. */
    if (isOwn && !finding.claimant?.guessed && from !== "it-was") {
      if (finding.weak && finding.kind === "figure") return undefined;
      const foe = ENEMY.test(wordsOf(sentence, list))
        ? opponentInTruce(finding, context)
        : undefined;
      if (foe !== undefined) return withAccused(finding, [foe], "role-in-truce");
      continue;
    }
    const namesake =
      finding.kind === "denial" || (finding.claimant?.id && !isOwn)
        ? undefined
        : namesakeAgainst(finding, list.ids, context);
    return {
      ...finding,
      ...(isOwn && { claimant: null }),
      ...(namesake && { claimant: namesake }),
      accused: areOpponents(list.ids, finding, context) ? [] : withHangers(list, context),
      reasons: [
        ...finding.reasons,
        { field: "accused" as const, how: "stated" as const, from, words: wordsOf(sentence, list) },
      ],
    };
  }
  // Who is cleared is told by who clears, where that is known.
  const isTold = finding.kind === "denial" && Boolean(finding.claimant?.id);
  const byRole = isTold ? undefined : partyByRole(finding, context);
  return byRole === undefined ? finding : withAccused(finding, [byRole], "role-in-truce");
});

/** A denial clears its own side or an ally; who says that the other one kept the truce denies nothing. */
function isCleared(
  { ids, from }: { ids: readonly string[]; from: string },
  { claimant }: Finding,
  context: Context,
): boolean {
  if (!claimant?.id || areObservers([claimant.id], context)) return false;
  const root = context.parties.rootOf(claimant.id);
  if (ids.every((id) => context.parties.rootOf(id) === root)) return true;
  const own = sideOf(claimant.id, context);
  const cleared = new Set(ids.map((id) => sideOf(id, context)));
  if (own === undefined) return from === "subject" && !cleared.has(undefined);
  return cleared.size === 1 && cleared.has(own);
}

function isCount({ figure }: Finding): boolean {
  return figure?.metric === "violations";
}

/** "Y's forces and its mercenaries": the latter are named where they are a side of their own, and are its own men elsewhere. */
function withHangers({ ids, hangers = [] }: PartyList, context: Context): readonly string[] {
  const sides = new Set(ids.map((id) => sideOf(id, context)));
  return [...ids, ...hangers.filter((id) => !sides.has(sideOf(id, context)))];
}

/** "The mission saw 12 violations": who watches a truce asserts what it is said to have. */
function observer({ ids: [id], ...words }: PartyList, sentence: Sentence): Source {
  return { id: id ?? null, text: wordsOf(sentence, words) };
}

/** Monitors, and offices of one side that only watch. */
function areWatchers(ids: readonly string[], context: Context): boolean {
  const { parties, reading } = context;
  return (
    ids.length > 0 &&
    (areObservers(ids, context) ||
      ids.every((id) => parties.sideIn(id, reading.conflict ?? "")?.role === "observer"))
  );
}

/** "Turkish monitors 11": who counts is not counted. */
function areObservers(ids: readonly string[], { parties }: Context): boolean {
  return ids.every((id) => ["monitor", "ngo", "igo"].includes(parties.get(id)?.kind ?? ""));
}

function withAccused(finding: Finding, accused: readonly string[], from: string): Finding {
  const reason = { field: "accused" as const, how: "inferred" as const, from, words: null };
  return { ...finding, accused, reasons: [...finding.reasons, reason] };
}

/** Nobody accuses itself: such a reading has taken the claimant for the accused, or is no accusation. */
function isOwnSide(
  accused: readonly string[],
  { claimant, kind }: Finding,
  context: Context,
): boolean {
  if (kind === "denial" || !claimant?.id || accused.length === 0) return false;
  const { id: own } = claimant;
  return accused.every((id) => areAllied(own, id, context));
}

/** Both sides in one breath: nobody in particular (CLAIMS.md), unless a third one charges them. */
function areOpponents(
  accused: readonly string[],
  { claimant }: Finding,
  context: Context,
): boolean {
  const sides = accused.map((id) => sideOf(id, context));
  const own = claimant?.id ? sideOf(claimant.id, context) : undefined;
  if (own !== undefined && !sides.includes(own)) return false;
  return !sides.includes(undefined) && new Set(sides).size > 1;
}

function inAttribution({ sentence }: Finding, context: Context): (at: number) => boolean {
  const spoken = context.attributions(sentence).filter(({ sieve }) => sieve !== "accuses");
  return (at) => spoken.some(({ phrase, cue }) => covers(phrase, at) || covers(cue, at));
}

function covers({ from, to }: Stretch, at: number): boolean {
  return from <= at && at <= to;
}
