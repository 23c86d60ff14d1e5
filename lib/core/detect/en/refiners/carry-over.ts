import { has } from "../../common/match.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";

/** How many sentences an accused party stays the one that is spoken of. */
const REACH = 3;

/** Fields that a sentence leaves out because the ones before it have said them. */
export const carryOver: Refiner = {
  name: "en/carry-over",
  refine(findings, context) {
    const done: Finding[] = [];
    for (const finding of inReadingOrder(findings)) {
      const earlier = done.filter((other) => other.sentence.where === finding.sentence.where);
      done.push(carryAccused(carryClaimant(finding, earlier, context), earlier, context));
    }
    return done;
  },
};

export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => a.sentence.index - b.sentence.index || a.focus.from - b.focus.from,
  );
}

/** A sentence without a source goes on with the one before it; a new paragraph only with its figures. */
function carryClaimant(finding: Finding, earlier: readonly Finding[], context: Context): Finding {
  if (finding.claimant) return finding;
  const { sentence } = finding;
  const before = earlier.at(-1);
  if (!before) return finding;
  const sameSentence = earlier.findLast((other) => other.sentence === sentence);
  if (sameSentence) return from(finding, sameSentence, "same-sentence");
  const isNear =
    before.sentence.paragraph === sentence.paragraph && before.sentence.index >= sentence.index - 1;
  if (isNear && (finding.kind === "figure" || context.attributions(before.sentence).length > 0))
    return from(finding, before, "previous-sentence");
  const figure = earlier.findLast((other) => other.kind === "figure");
  return finding.kind === "figure" && figure ? from(finding, figure, "previous-figure") : finding;
}

function from(finding: Finding, { claimant }: Finding, reason: string): Finding {
  if (!claimant) return finding;
  return {
    ...finding,
    claimant,
    reasons: [
      ...finding.reasons,
      { field: "claimant", how: "inferred", from: reason, words: claimant.text },
    ],
  };
}

function carryAccused(
  finding: Finding,
  earlier: readonly Finding[],
  { parties }: Context,
): Finding {
  if (finding.accused) return finding;
  if (finding.kind === "denial")
    return { ...finding, accused: clearedParty(finding, earlier, parties) };
  if (
    has(finding.sentence.items[finding.act], "BREAK") &&
    finding.kind === "accusation" &&
    !finding.claimant
  )
    return finding;
  const root = finding.claimant?.id ? parties.rootOf(finding.claimant.id) : undefined;
  const before = earlier.findLast(
    (other) =>
      other.kind !== "denial" &&
      other.accused !== undefined &&
      other.accused.length > 0 &&
      !other.accused.some((id) => parties.rootOf(id) === root) &&
      (other.claimant?.id ?? null) === (finding.claimant?.id ?? null) &&
      (finding.kind === "figure" || other.sentence.index >= finding.sentence.index - REACH),
  );
  if (!before?.accused) return finding;
  return {
    ...finding,
    accused: before.accused,
    reasons: [
      ...finding.reasons,
      { field: "accused", how: "inferred", from: "previous-claim", words: null },
    ],
  };
}

/** Who is cleared: the party accused before that the denial speaks for, else the claimant's own side. */
function clearedParty(
  { claimant }: Finding,
  earlier: readonly Finding[],
  parties: Context["parties"],
): readonly string[] {
  if (!claimant?.id) return [];
  const root = parties.rootOf(claimant.id);
  const accused = earlier
    .flatMap((other) => other.accused ?? [])
    .findLast((id) => parties.rootOf(id) === root);
  return [accused ?? root];
}
