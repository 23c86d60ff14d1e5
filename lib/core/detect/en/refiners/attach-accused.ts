import { eachFinding, type Context, type Finding } from "../../rule.ts";
import { SIEVES } from "../accused/sieves.ts";
import { wordsOf } from "../attribution/source.ts";

/** Fills in who is held responsible, as far as the sentence says it. */
export const attachAccused = eachFinding("en/attach-accused", (finding, context) => {
  if (finding.accused) return finding;
  const { sentence, act } = finding;
  const isSource = inAttribution(finding, context);
  for (const [from, sieve] of SIEVES) {
    const list = sieve(sentence.items, act, isSource);
    if (!list || isOwnSide(list.ids, finding, context)) continue;
    return {
      ...finding,
      accused: list.ids,
      reasons: [
        ...finding.reasons,
        { field: "accused" as const, how: "stated" as const, from, words: wordsOf(sentence, list) },
      ],
    };
  }
  return finding;
});

/** Nobody accuses itself: such a reading has taken the claimant for the accused. */
function isOwnSide(
  accused: readonly string[],
  { claimant, kind }: Finding,
  { parties }: Context,
): boolean {
  if (kind === "denial" || !claimant?.id) return false;
  const root = parties.rootOf(claimant.id);
  return accused.every((id) => parties.rootOf(id) === root);
}

function inAttribution({ sentence }: Finding, context: Context): (at: number) => boolean {
  const words = context
    .attributions(sentence)
    .filter(({ sieve }) => sieve !== "accuses")
    .map((attribution) => attribution.words);
  return (at) => words.some(({ from, to }) => from <= at && at <= to);
}
