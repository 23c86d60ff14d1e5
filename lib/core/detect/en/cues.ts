import { createCues } from "../common/cues.ts";
import { DICTIONARY } from "./grammar.ts";

/** The words of the dictionary that have one of these tags. */
function wordsOf(...tags: readonly string[]): string[] {
  return tags.flatMap((tag) => DICTIONARY[tag] ?? []);
}

/** Words without which no English sentence holds a claim. */
export const CUES = createCues({
  truce: [...wordsOf("TRUCE", "LINE", "AGREEMENT"), "resolution", "minsk"],
  breach: [
    ...wordsOf(
      "VIOLATION",
      "BREAK",
      "BREAKING",
      "WRECK",
      "WRECKING",
      "KEEP",
      "KEEPING",
      "RUINED",
      "SCORN",
      "LAST",
      "HOLD",
      "AMOUNT",
    ),
    ...wordsOf("ACCUSE", "ACCUSING", "DENY", "DENYING", "TRADE", "DESPITE", "FAILURE", "END"),
    ...wordsOf(
      "CHARGE",
      "FALSE",
      "DEFEND",
      "WITHIN",
      "STOP",
      "KNOW",
      "SILENT",
      "CONTRARY",
      "INTACT",
      "DISAGREE",
      "ASIDE",
      "TAKE",
    ),
    "each",
  ],
  harm: [
    ...wordsOf("ATTACK_NOUN", "ATTACK", "ATTACKING", "MUNITION", "COMMIT", "COMMITTING"),
    ...wordsOf("KILLED", "KILL", "KILLING", "DEATHS", "LIVES", "LOSE"),
    ...wordsOf("INJURED", "INJURE", "INJURING", "INJURIES", "DISPLACED", "DISPLACING"),
  ],
});
