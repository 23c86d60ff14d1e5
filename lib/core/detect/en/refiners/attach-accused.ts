import { has } from "../../common/match.ts";
import { eachFinding, type Context, type Finding } from "../../rule.ts";
import { agentAfter, isPassive, partiesFrom, partiesUpTo, subjectOf } from "../syntax.ts";

type Sieve = (finding: Finding, skip: (at: number) => boolean) => readonly string[] | undefined;

/** Ways to say who broke the truce, the most certain first; each with the name shown as the reason. */
const SIEVES: readonly (readonly [from: string, sieve: Sieve])[] = [
  ["by-phrase", byPhrase],
  ["modifier", modifier],
  ["accused-of", accusedOf],
  ["subject", subject],
];

/** Fills in who is held responsible, as far as the sentence says it. */
export const attachAccused = eachFinding("en/attach-accused", (finding, context) => {
  if (finding.accused) return finding;
  const skip = isInAttribution(finding, context);
  for (const [from, sieve] of SIEVES) {
    const accused = sieve(finding, skip);
    if (accused && !isOwnSide(accused, finding, context))
      return {
        ...finding,
        accused,
        reasons: [
          ...finding.reasons,
          { field: "accused" as const, how: "stated" as const, from, words: null },
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

function isInAttribution({ sentence }: Finding, context: Context): (at: number) => boolean {
  const words = context
    .attributions(sentence)
    .filter(({ sieve }) => sieve !== "accuses")
    .map((attribution) => attribution.words);
  return (at) => words.some(({ from, to }) => from <= at && at <= to);
}

/** "breaches of the truce by Pakistan" */
function byPhrase({ sentence, act }: Finding): string[] | undefined {
  return agentAfter(sentence.items, act)?.ids;
}

/** "497 Israeli army breaches", "repeated Houthi truce violations" */
function modifier({ sentence: { items }, act }: Finding): string[] | undefined {
  if (!has(items[act], "VIOLATION", "ATTACK_NOUN", "DEATHS")) return undefined;
  for (let at = act - 1; at >= Math.max(0, act - 8); at -= 1) {
    const list = partiesUpTo(items, at);
    if (list) return list.ids;
    if (
      !has(
        items[at],
        "WORD",
        "TRUCE",
        "NAME",
        "POSSESSIVE",
        "DASH",
        "AGREEMENT",
        "PERIOD",
        "SAY",
        "AND",
        "ATTACK_NOUN",
        "COUNT",
      )
    )
      return undefined;
  }
  return undefined;
}

/** "accused Kyiv of breaking", "charged the Houthis with 65 breaches", "blames India for" */
function accusedOf({ sentence: { items }, act }: Finding): string[] | undefined {
  for (let at = act - 1; at >= Math.max(0, act - 16); at -= 1) {
    if (!has(items[at], "ACCUSE", "ACCUSING")) continue;
    if (has(items[at - 1], "BE")) return subjectOf(items, at, () => false)?.ids;
    const list = partiesFrom(items, at + 1);
    if (list && list.from < act) return list.ids;
  }
  return undefined;
}

/** "Pakistan had violated", "Russia committed 734 violations" */
function subject(
  { sentence: { items }, act }: Finding,
  skip: (at: number) => boolean,
): string[] | undefined {
  if (has(items[act], "VIOLATION", "ATTACK_NOUN")) {
    for (let at = act - 1; at >= Math.max(0, act - 14); at -= 1) {
      if (has(items[at], "COMMIT", "COMMITTING", "ATTACK") && !has(items[at], "SAY"))
        return isPassive(items, at) ? undefined : subjectOf(items, at, skip)?.ids;
      if (has(items[at], "COMMA", "SEMICOLON", "THAT")) return undefined;
    }
    return undefined;
  }
  if (
    !has(
      items[act],
      "BREAK",
      "BREAKING",
      "ATTACK",
      "ATTACKING",
      "KILL",
      "KILLING",
      "WRECK",
      "WRECKING",
      "KEEP",
      "KEEPING",
    )
  )
    return undefined;
  return isPassive(items, act) ? undefined : subjectOf(items, act, skip)?.ids;
}
