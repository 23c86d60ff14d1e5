import { areAllied, sideOf } from "../accused/opponent.ts";
import { has, partyOf } from "../../common/match.ts";
import { endsTruce, isAboutTruce, namesTruce } from "../truce-context.ts";
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
          !isOfOtherAct(finding, context) &&
          isOfParty(finding, context) &&
          (!finding.weak ||
            isOfBreach(finding) ||
            isCharged(finding, findings, context) ||
            answersOther(finding, context) ||
            deniesAct(finding, context))),
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

/** Who watches a truce, or mediates it, does not defend itself by saying that nobody fired. */
function isOfParty({ claimant, rule }: Finding, context: Context): boolean {
  const { reading, parties } = context;
  if (reading.conflict === null) return Boolean(claimant?.id);
  if (!claimant?.id)
    return (
      namesBothSides(context) && (rule === "en/denies" || !OUTSIDER.test(claimant?.text ?? ""))
    );
  if (rule === "en/denies") return true;
  if (sideOf(claimant.id, context) !== undefined) return true;
  const kind = parties.get(claimant.id)?.kind ?? "";
  const own = parties.sideIn(claimant.id, reading.conflict);
  if (!own || own.role === "mediator" || kind === "igo" || kind === "ngo") return false;
  return (
    kind !== "monitor" ||
    (reading.truce?.parties ?? []).some((id) => sideOf(id, context) === own.side)
  );
}

const OUTSIDER =
  /\b(?:UN|U\.N\.|United Nations|envoy|monitors?|observers?|mission|mediators?|peacekeepers?|facilitators?|inspectors?|diplomats?|residents?|witness(?:es)?)\b/i;

/** An article that names one side only may be about "the coalition" of another matter. */
function namesBothSides(context: Context): boolean {
  const named = context.reading.sentences.flatMap(({ items }) =>
    items.flatMap((item) => partyOf(item) ?? []),
  );
  return (
    new Set(named.map((id) => sideOf(id, context)).filter((side) => side !== undefined)).size > 1
  );
}

/** One side says in a passage about the truce that it did not attack, right after the other one was spoken of. */
function answersOther(finding: Finding, context: Context): boolean {
  const { claimant, sentence, rule, act } = finding;
  const isSure = !claimant?.guessed || namesCleared(finding);
  const own = claimant?.id && isSure ? sideOf(claimant.id, context) : undefined;
  if (own === undefined || rule !== "en/did-not-attack") return false;
  if (!has(sentence.items[act], "ATTACK", "COMMIT", "SILENT")) return false;
  const { reading } = context;
  if (endsTruce(sentence) || !isAboutTruce(sentence, reading)) return false;
  return reading.sentences
    .slice(Math.max(0, sentence.index - REACH), sentence.index + 2)
    .flatMap(({ items }) => items.flatMap((item) => partyOf(item) ?? []))
    .some((id) => ![undefined, own].includes(sideOf(id, context)));
}

/** "the military told the radio that Israel was holding its fire": whom it clears says whose military it is. */
function namesCleared({ reasons }: Finding): boolean {
  return reasons.some(({ field, how }) => field === "accused" && how === "stated");
}

/** "Iran denied reports of an Israeli strike": what the other side is said to have done. */
function isOfOtherAct(
  { claimant, sentence: { items }, act, rule }: Finding,
  context: Context,
): boolean {
  const own = claimant?.id ? sideOf(claimant.id, context) : undefined;
  if (rule !== "en/denies" || own === undefined) return false;
  const at = items.findIndex(
    (item, i) => i > act && i < act + 9 && has(item, "ATTACK_NOUN", "VIOLATION"),
  );
  const id = partyOf(items[at - 1]);
  const side = id === undefined ? undefined : sideOf(id, context);
  return side !== undefined && side !== own;
}

const BREACH = ["VIOLATION", "BREAK", "BREAKING", "ATTACK", "ATTACK_NOUN", "KILL", "ATTACKING"];

/** What is denied, in a sentence that names both a truce and what would break it. */
function isOfBreach({ sentence, act }: Finding): boolean {
  return (
    !has(sentence.items[act], "STOP", "DEFEND", "RETALIATE", "FIGHTING", "INTACT") &&
    namesTruce(sentence) &&
    sentence.items.some((item) => has(item, ...BREACH))
  );
}

/** "X denies that it shelled the base", in a passage about the truce: nobody denies what nobody charged. */
function deniesAct({ claimant, sentence, act, rule }: Finding, context: Context): boolean {
  if (rule !== "en/denies" || !claimant?.id || claimant.guessed) return false;
  if (sideOf(claimant.id, context) === undefined || has(sentence.items[act + 1], "NAME"))
    return false;
  if (endsTruce(sentence) || !isAboutTruce(sentence, context.reading)) return false;
  const denied = sentence.items.slice(act + 1, act + 9);
  const end = denied.findIndex((item) => has(item, "COMMA", "SEMICOLON", "AND", "BUT", "SAY"));
  return denied
    .slice(0, end < 0 ? denied.length : end)
    .some((item) => has(item, ...BREACH, "MUNITION"));
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
      (other.accused?.length || claimant?.guessed
        ? (other.accused ?? []).some((id) => areAllied(id, claimant?.id ?? "", context))
        : Boolean(other.claimant?.id) && parties.rootOf(other.claimant?.id ?? "") !== root),
  );
}
