import { has } from "../../common/match.ts";
import type { Finding, Refiner } from "../../rule.ts";
import { isCasualty } from "../casualty.ts";
import { namesTruce } from "../truce-context.ts";

/** "violations" that nobody is charged with by anybody are a topic, and what killed is told by the toll. */
export const dropBareMentions: Refiner = {
  name: "en/drop-bare-mentions",
  refine: (findings) =>
    findings.filter(
      (finding) =>
        finding.kind !== "accusation" ||
        (!isOfSomeDeal(finding) &&
          (isNoun(finding)
            ? isCharged(finding) && !findings.some((other) => isToll(other, finding))
            : !findings.some((other) => isTollOfAttack(other, finding)))),
    ),
};

/** "each accused the other of having broken the deal": by nobody, of nobody, and perhaps not of the truce. */
function isOfSomeDeal({ sentence, claimant, accused }: Finding): boolean {
  return (
    !claimant &&
    !accused?.length &&
    sentence.items.some((item) => has(item, "AGREEMENT")) &&
    !sentence.items.some((item) => has(item, "BOTH", "NOT", "ATTACK_NOUN", "MUNITION")) &&
    !namesTruce(sentence)
  );
}

function isNoun({ sentence, act }: Finding): boolean {
  return has(sentence.items[act], "VIOLATION", ...VERDICTS);
}

/** "the truce is in tatters", "lasted four minutes": a verdict on the truce is a charge where one side speaks it. */
const VERDICTS = ["RUINED", "LAST", "SCORN", "HOLD"];

function isCharged({ accused, claimant, act, sentence: { items } }: Finding): boolean {
  if (has(items[act], ...VERDICTS)) return Boolean(claimant?.id) && !isOfOther(items, act);
  if ((accused?.length ?? 0) > 0 || claimant) return true;
  return items.some(
    (item) =>
      has(item, "DURING", "BOTH", "DESPITE") ||
      /^(?:marred|plagued|threatened|undermined|tested|strained|jeopardi[sz]ed|endangered|mar|amid)$/.test(
        item.text,
      ),
  );
}

/** "The truce was in tatters and Israel said that ...": what is said comes after. */
function isOfOther(items: Finding["sentence"]["items"], act: number): boolean {
  const behind = items.slice(act + 1);
  const said = behind.findIndex((item) => has(item, "SAY"));
  return said > 0 && behind.slice(0, said).some((item) => has(item, "AND"));
}

/** "68 civilians killed through violations": one claim. "Killed six in violation of the truce": two. */
function isToll(other: Finding, { sentence, act }: Finding): boolean {
  if (other.sentence !== sentence || !isCasualty(other)) return false;
  // "191 people died in violations of the ceasefire"
  const isOfMany = sentence.items[act]?.text.endsWith("s") && has(sentence.items[act - 1], "IN");
  if (isOfMany && has(sentence.items[other.act], "KILLED", "INJURED")) return true;
  return !sentence.items
    .slice(Math.max(0, act - 4), act)
    .some((item) => has(item, "IN", "SAY", "AS"));
}

/** "12 killed in air strikes despite the truce": one claim. */
function isTollOfAttack(other: Finding, { rule, sentence }: Finding): boolean {
  return rule === "en/attacked-despite-truce" && other.sentence === sentence && isCasualty(other);
}
