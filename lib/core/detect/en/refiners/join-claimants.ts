import { has, partyOf } from "../../common/match.ts";
import type { Attribution, Context, Finding, Refiner, Source } from "../../rule.ts";
import { areAllied } from "../accused/opponent.ts";

/** "Moscow and Damascus accused the rebels": a claim of each. */
export const joinClaimants: Refiner = {
  name: "en/join-claimants",
  refine: (findings, context) =>
    findings.flatMap((finding) => [
      finding,
      ...othersOf(finding, context).map((claimant) => ({ ...finding, claimant })),
    ]),
};

function othersOf(finding: Finding, context: Context): Source[] {
  const { claimant, sentence, kind, rule, accused = [] } = finding;
  if (!claimant?.id || claimant.guessed || kind === "denial" || rule === "en/mutual-accusations")
    return [];
  const said = context.attributions(sentence).find(({ source }) => source === claimant);
  if (!said) return [];
  const { parties } = context;
  const own = parties.rootOf(claimant.id);
  return joinedIn(said, finding).filter(
    ({ id }) =>
      parties.rootOf(id ?? "") !== own &&
      !accused.some((other) => areAllied(id ?? "", other, context)),
  );
}

/** The parties behind the "and" of a phrase that names who speaks. */
function joinedIn({ phrase, cue }: Attribution, { sentence: { items } }: Finding): Source[] {
  const found: Source[] = [];
  let isJoined = false;
  const { from } = phrase;
  const to = phrase.from > cue.to ? phrase.to : Math.min(phrase.to, cue.from - 1);
  for (const item of items.slice(from, to + 1)) {
    const id = partyOf(item);
    if (has(item, "AND")) isJoined = true;
    else if (id !== undefined && isJoined && has(item, "PARTY"))
      found.push({ id, text: item.text });
    else if (!has(item, "THE", "COMMA", "WORD", "POSSESSIVE") && id === undefined) isJoined = false;
  }
  return found;
}
