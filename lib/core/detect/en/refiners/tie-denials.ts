import { namesTruce } from "../truce-context.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";

/** How far back the charge may lie, in sentences. */
const REACH = 4;

/** A denial denies a breach: one that it names itself, or one that the text has just charged that side with. */
export const tieDenials: Refiner = {
  name: "en/tie-denials",
  refine: (findings, context) =>
    findings.filter(
      (finding) =>
        finding.kind !== "denial" ||
        (finding.claimant &&
          (!finding.weak || namesTruce(finding.sentence) || isCharged(finding, findings, context))),
    ),
};

function isCharged(
  { claimant, sentence }: Finding,
  findings: readonly Finding[],
  { parties }: Context,
): boolean {
  const root = claimant?.id ? parties.rootOf(claimant.id) : undefined;
  return findings.some(
    (other) =>
      other.kind !== "denial" &&
      (sentence.where === "title"
        ? other.sentence.where === "text"
        : other.sentence.index <= sentence.index &&
          other.sentence.index >= sentence.index - REACH) &&
      (other.accused?.length
        ? other.accused.some((id) => parties.rootOf(id) === root)
        : Boolean(other.claimant?.id) && parties.rootOf(other.claimant?.id ?? "") !== root),
  );
}
