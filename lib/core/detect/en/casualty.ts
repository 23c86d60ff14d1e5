import { canMatch } from "../common/match.ts";
import { CHARGE_REACH } from "../common/reach.ts";
import type { Reading, Sentence } from "../common/reading.ts";
import type { Finding } from "../rule.ts";
import { pattern } from "./grammar.ts";
import { tellsOfTruce } from "./truce-context.ts";

/** A number of victims, which counts only where the text ties it to breaches of the truce. */
export function isCasualty({ figure }: Finding): boolean {
  return figure !== null && figure.metric !== "violations";
}

/** "in those violations", "as a result", "in the process", "there": victims of what was just told. */
const BACK_REFERENCE =
  /\b(?:in|of|by|from|during|through|due to|because of|as a result of|following|with|most of|majority of|many of|all of|some of) (?:those|these|such|the|this|that|them|its|their)\s?(?:\w+ ){0,2}(?:violations?|breach(?:es)?|incidents?|attacks?|shellings?|strikes?|firing|process|raids?|bombardments?|clashes|actions?|infringements?|assaults?|shootings?)\b|\b(?:in|during|over) (?:the same|that|this|those|these) (?:\w+ )?(?:period|time|span|hours|days|weeks|months|stretch)\b|\bin (?:them|the process|it|those(?=,))(?!\w)|\bas a (?:result|consequence)\b|\bthereby\b|\b(?:there|it)[.,]?$|\bthere(?=, | and \w+ (?:were |was )?(?:killed|wounded|injured|hurt))|^(?:the|these|those|such|that|this) (?:\w+ ){0,2}(?:violations?|breach(?:es)?|incidents?|attacks?|shellings?|strikes?|raids?|bombardments?|bombing|fire|assaults?|shootings?)\b/i;

/** Are its victims those of what was just told? */
export function refersBack({ text }: Sentence): boolean {
  return BACK_REFERENCE.test(text);
}

/** May the victims of a sentence be tied to breaches although nothing else is found near it? */
export function tiesVictims(sentence: Sentence): boolean {
  return tellsOfTruce(sentence) || refersBack(sentence);
}

/**
 * The last sentence before one that does not only tell of what was fired: "... 21 violations. A total of 143 shells
 * was fired. Seventeen villages were hit. One soldier died."
 */
export function lastBeforeFire({ index, paragraph }: Sentence, { sentences }: Reading): number {
  let at = index - 1;
  while (at > index - CHARGE_REACH && isFire(sentences[at], paragraph)) at -= 1;
  return at;
}

function isFire(sentence: Sentence | undefined, paragraph: number): boolean {
  return (
    sentence?.paragraph === paragraph &&
    canMatch(FIRE, sentence.possible) &&
    canMatch(FIRE, sentence.tags.holds) &&
    !canMatch(CLAIMS, sentence.tags.holds)
  );
}

const FIRE = [pattern("MUNITION|ATTACK")];
const CLAIMS = [pattern("VIOLATION|BREAK|SAY")];
