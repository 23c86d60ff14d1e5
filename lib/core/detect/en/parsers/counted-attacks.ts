import { foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/counted-attacks";
/** "five rockets had been fired from there in breach of the truce": each is an attack, which rounds are not. */
const LAUNCHED = pattern(
  "(?<count>COUNT) MODIFIER{0,2} MUNITION (?:HAVE|BE|WORD){0,4} ATTACK (?:(?!SAY|SEMICOLON|COMMA|BREAK|ATTACK).){0,8} IN (?:WORD|DETERMINER){0,2} (?<act>VIOLATION)",
);
const ROCKETS = /^(?:rockets|missiles|drones|uavs|projectiles)$/;
const FORMS = [
  pattern(
    "(?<count>COUNT) (?:(?!VIOLATION|SAY|VICTIM)(?:MODIFIER|MUNITION|AND)){0,6} ATTACK_NOUN (?!VIOLATION)",
  ),
  pattern(
    "(?<count>COUNT) MODIFIER{0,2} TIMES OF (?:WORD|NAME|MUNITION|PARTY){0,4} (?:FIGHTING|ATTACKING|ATTACK_NOUN)",
  ),
  pattern("(?<count>COUNT) MODIFIER{0,3} TRY (?:TO|BY|OF|ON)"),
  pattern(
    "NUMBER OF (?:MODIFIER|MUNITION){0,4} (?<act>ATTACK_NOUN) (?:(?!SAY|BREAK|COUNT|SEMICOLON|COMMA|VICTIM|KILLED|INJURED).){0,10} (?:TO|IN|BE|REACH|AS|TOTAL) (?<count>COUNT) (?!VICTIM|MUNITION|KILLED|INJURED|TIMES)",
  ),
  LAUNCHED,
];

/** "488 attacks on Russian targets", "five cases of firing", "two attempts to enter the village", "put the number of attacks at 30" */
export const countedAttacks: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) =>
      matches(form, sentence.tags).filter(
        ({ from, to }) =>
          form !== LAUNCHED ||
          sentence.items.slice(from, to).some(({ text }) => ROCKETS.test(text)),
      ),
    ).flatMap((match) => {
      const { from, to } = match;
      const count = sentence.items[match.group("count")?.from ?? from]?.count;
      if (!count || count.value === null) return [];
      const finding = foundFigure(
        name,
        sentence,
        { from, to, act: match.group("act")?.from ?? to },
        { metric: "violations", count },
      );
      return [{ ...finding, weak: true }];
    }),
};
