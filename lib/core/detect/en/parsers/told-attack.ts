import { foundAccusation } from "../../common/found.ts";
import { has, matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/told-attack";
const ATTACK = pattern("ATTACK");
const CARRIED_OUT = pattern(
  "COMMIT (?:MODIFIER|DETERMINER|THE|OF|ADJECTIVAL){0,6} (?<act>ATTACK_NOUN)",
);
/** Verbs of force that mean one only with their object: "used artillery", "launched rockets". */
const VAGUE = /^(?:use[sd]?|advance[sd]?|launch(?:ed|es)?|invade[sd]?|target(?:ed|s)?)$/;

/** "Azerbaijani artillery had been firing at our positions, the ministry said": weak, an accusation beside a breach. */
export const toldAttack: Parser = {
  name,
  read: (sentence) =>
    [...matches(ATTACK, sentence.tags), ...matches(CARRIED_OUT, sentence.tags)].flatMap((match) => {
      const act = match.group("act")?.from ?? match.from;
      const { items } = sentence;
      const isVague = VAGUE.test(items[act]?.text ?? "");
      if (
        isVague &&
        !items.slice(act + 1, act + 8).some((item) => has(item, "MUNITION", "ATTACK_NOUN", "TRUCE"))
      )
        return [];
      return [
        { ...foundAccusation(name, sentence, { from: match.from, to: match.to, act }), weak: true },
      ];
    }),
};
