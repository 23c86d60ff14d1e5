import { areAllied, sideOf } from "../accused/opponent.ts";
import { has } from "../../common/match.ts";
import { namesTruce } from "../truce-context.ts";
import type { Context, Finding, Refiner } from "../../rule.ts";

/** How far back the charge may lie, and how far on, in sentences. */
const REACH = 4;
const AHEAD = 2;

/** A denial denies a breach: one that it names itself, or one that the text charges that side with. */
export const tieDenials: Refiner = {
  name: "en/tie-denials",
  refine: (findings, context) =>
    findings.filter(
      (finding) =>
        finding.kind !== "denial" ||
        (finding.claimant &&
          mayDeny(finding, context) &&
          isForOwnSide(finding, context) &&
          (!finding.weak || isOfBreach(finding) || isCharged(finding, findings, context))),
    ),
};

/** Who watches a truce, or stands in no conflict of the index, is charged with nothing. */
function mayDeny({ claimant }: Finding, context: Context): boolean {
  const { parties, reading } = context;
  const id = claimant?.id;
  if (!id) return reading.conflict !== null;
  if (sideOf(id, context) !== undefined) return true;
  const party = parties.get(id);
  return party?.partOf !== null || !["monitor", "ngo", "igo"].includes(party.kind);
}

/** Who says that the other side kept the truce denies nothing. */
function isForOwnSide({ claimant, accused = [] }: Finding, context: Context): boolean {
  const own = claimant?.id ? sideOf(claimant.id, context) : undefined;
  const cleared = accused[0] === undefined ? undefined : sideOf(accused[0], context);
  return own === undefined || cleared === undefined || own === cleared;
}

/** What is denied, in a sentence that names both a truce and what would break it. */
function isOfBreach({ sentence, act }: Finding): boolean {
  return (
    !has(sentence.items[act], "STOP", "DEFEND", "RETALIATE", "FIGHTING", "INTACT") &&
    namesTruce(sentence) &&
    sentence.items.some((item) =>
      has(item, "VIOLATION", "BREAK", "BREAKING", "ATTACK", "ATTACK_NOUN", "KILL", "ATTACKING"),
    )
  );
}

function isCharged(
  { claimant, sentence }: Finding,
  findings: readonly Finding[],
  context: Context,
): boolean {
  const { parties } = context;
  const root = claimant?.id ? parties.rootOf(claimant.id) : undefined;
  return findings.some(
    (other) =>
      (other.kind !== "denial" || !other.weak) &&
      (sentence.where === "title"
        ? other.sentence.where === "text"
        : other.sentence.index <= sentence.index + AHEAD &&
          other.sentence.index >= sentence.index - REACH) &&
      (other.accused?.length
        ? other.accused.some((id) => areAllied(id, claimant?.id ?? "", context))
        : Boolean(other.claimant?.id) && parties.rootOf(other.claimant?.id ?? "") !== root),
  );
}
