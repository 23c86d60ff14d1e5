import { has, matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import { pattern } from "../grammar.ts";
import type { Cue } from "./headline-sieves.ts";

const GAPPED = pattern(
  "(?:COMMA|SEMICOLON)? AND? (?<source>THE? (?:NAME|PARTY)? (?:PARTY|BODY|NAME) BODY?) (?<count>COUNT) (?=COMMA|SEMICOLON|MARK|PERIOD|IN|OF|$)",
);

/** "the mission counted 19 violations, the army 11": whose count the second is, where the first names no culprit. */
export function gapped(sentence: Sentence, verb: number): Cue[] {
  const { items } = sentence;
  return [...matches(GAPPED, sentence.tags)].flatMap((match) => {
    const phrase = match.group("source");
    const count = match.group("count");
    if (
      !phrase ||
      !count ||
      phrase.from <= verb ||
      !has(items[phrase.from - 1], "COMMA", "AND", "SEMICOLON")
    )
      return [];
    const between = items.slice(verb + 1, phrase.from);
    if (!between.some((item) => has(item, "COUNT"))) return [];
    if (between.some((item) => has(item, "BY", "COLON", "SAY", "TALLY", "ATTACK", "KILLED")))
      return [];
    const cue = { from: phrase.to, to: phrase.to };
    return [{ sieve: "tallies", phrase, cue, scope: { from: count.from, to: items.length - 1 } }];
  });
}
