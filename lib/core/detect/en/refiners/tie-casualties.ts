import { has } from "../../common/match.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";

/** "in those violations", "as a result", "in the process": victims of what was just told. */
const BACK_REFERENCE =
  /\b(?:in|of|by|from|during|through|due to|because of|as a result of|following) (?:those|these|such|the|this|that|them|its|their)\s?(?:\w+ ){0,2}(?:violations?|breach(?:es)?|incidents?|attacks?|shellings?|strikes?|firing|process|raids?|bombardments?|clashes|actions?|infringements?)\b|\bin (?:them|the process|it)\b|\bas a (?:result|consequence)\b|\bamong (?:them|the dead)\b|\bthereby\b/i;
const BEFORE = /\bbefore the (?:truce|cease-?fire|understanding|agreement)\b/i;

/** Keeps the victims that the text ties to breaches of the truce; all others are casualties of a war. */
export const tieCasualties: Refiner = {
  name: "en/tie-casualties",
  refine: (findings, context) =>
    findings.flatMap((finding) => {
      if (!isCasualty(finding)) return [finding];
      const cause = findCause(finding, findings, context);
      if (!cause) return [];
      return [cause === "truce-time" ? finding : inherit(finding, cause)];
    }),
};

export function isCasualty({ figure }: Finding): boolean {
  return figure !== null && figure.metric !== "violations";
}

function inherit(finding: Finding, cause: Finding): Finding {
  const same = finding.sentence === cause.sentence;
  return {
    ...finding,
    accused: finding.accused ?? cause.accused,
    claimant: finding.claimant ?? (same ? cause.claimant : undefined),
  };
}

function findCause(
  finding: Finding,
  findings: readonly Finding[],
  context: Context,
): Finding | "truce-time" | undefined {
  const { sentence } = finding;
  const others = findings.filter((other) => !isCasualty(other) && other.kind !== "denial");
  const here = others.filter((other) => other.sentence === sentence);
  if (here.length > 0)
    return here.toSorted(
      (a, b) => Math.abs(a.act - finding.act) - Math.abs(b.act - finding.act),
    )[0];
  if (isInTruceTime(finding)) return "truce-time";
  const before = previous(finding, others, context);
  if (!before || BEFORE.test(sentence.text)) return undefined;
  if (BACK_REFERENCE.test(sentence.text)) return before;
  return before.kind === "figure" &&
    before.sentence.index === sentence.index - 1 &&
    before.sentence.paragraph === sentence.paragraph
    ? before
    : undefined;
}

/** "killed since the truce began", "despite the ceasefire" */
function isInTruceTime({ sentence: { items } }: Finding): boolean {
  return items.some(
    (item, at) =>
      (has(item, "PERIOD") && /truce|cease-?fire|cessation/i.test(item.text)) ||
      (has(item, "TRUCE") &&
        items
          .slice(Math.max(0, at - 6), at)
          .some((w) => has(w, "DESPITE") || /^since$/.test(w.text))),
  );
}

/** The last breach told in one of the two sentences before. */
function previous(
  { sentence }: Finding,
  others: readonly Finding[],
  context: Context,
): Finding | undefined {
  void context;
  return others.findLast(
    (other) =>
      other.sentence.where === sentence.where &&
      other.sentence.index < sentence.index &&
      other.sentence.index >= sentence.index - 2,
  );
}
