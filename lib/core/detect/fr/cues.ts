import { createCues } from "../common/cues.ts";
import { DICTIONARY } from "./dictionary/words.ts";

function wordsOf(...tags: readonly string[]): string[] {
  return tags.flatMap((tag) => DICTIONARY[tag] ?? []);
}

/** Words without which no French sentence holds a claim. */
export const CUES = createCues({
  truce: wordsOf("TRUCE"),
  breach: wordsOf("VIOLATION", "BREAK", "ACCUSE", "DENY", "DESPITE"),
  harm: wordsOf("KILL", "KILLED", "INJURE", "INJURED", "TALLY", "ATTACK_NOUN", "ATTACK"),
});
