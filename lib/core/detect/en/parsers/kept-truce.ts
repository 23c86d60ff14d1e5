import { foundDenial } from "../../common/found.ts";
import { has, matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/kept-truce";
const OBJECT = "(?:MODIFIER|THE|POSSESSOR|COUNT|PERIOD|OF|DETERMINER){0,5} (?:PACT|IT)";
const FORMS = [
  pattern(`(?<act>KEEP) ${OBJECT}`),
  pattern(`BE (?:WORD){0,2} (?<act>KEEPING) ${OBJECT}`),
  pattern("PACT (?:BE|HAVE|WORD){1,4} (?<act>KEEP) BY"),
  pattern("HAVE? (?<act>COMMIT) (?:DETERMINER|WORD) THAT? THE? WORD? PACT (?:WORD|CALL|FORBIDDEN)"),
  pattern("(?<act>KEEP|COMMIT) (?:(?!COMMA|SAY|NOT|ATTACK_NOUN|VIOLATION).){1,5} LETTER"),
  pattern(`NOT (?:HAVE|BE|WORD|DO){0,3} (?<act>BREAK|BREAKING) ${OBJECT}`),
  pattern(`(?:DO|COMMIT) NOT (?:WORD|THAT|WHICH|MODAL)? TO (?<act>BREAK) ${OBJECT}`),
  pattern("NOT (?:HAVE|BE|WORD|DO){0,3} (?<act>BREAK) (?:WORD|MARK|SEMICOLON|$)"),
  pattern(`BE NOT (?:DETERMINER|WORD){0,3} (?<act>VIOLATION) (?:OF|TO) ${OBJECT}`),
  pattern(`(?:ATTACK|ATTACKING|ATTACK_NOUN|BE|COMMIT|WORD) (?:WORD){0,2} (?<act>WITHIN) ${OBJECT}`),
];
/** What turns keeping a truce into a promise, a demand or its contrary. */
const UNTRUE = ["MODAL", "TO", "IF", "FAIL"];

/** "its troops had never violated the truce", "stands by the agreement", "had kept every obligation" */
export const keptTruce: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form, i) => [...matches(form, sentence.tags)].map((match) => ({ match, i })))
      .map(({ match, i }) => ({ act: match.group("act")?.from ?? match.from, match, i }))
      .filter(({ act, i }) => {
        const before = sentence.items.slice(Math.max(0, act - 5), act);
        const isNeither = sentence.items
          .slice(Math.max(0, act - 12), act)
          .some(({ text }) => text === "neither" || text === "nor");
        return (
          !isNeither &&
          !before.some(
            (item, at) =>
              has(item, ...UNTRUE, ...(i < 5 ? ["NOT"] : [])) &&
              !(has(item, "TO") && has(before[at - 1], "CONTINUE", "NOT")),
          )
        );
      })
      .map(({ match, act }) => foundDenial(name, sentence, { ...match, act })),
};
