import { foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "en/violations-total";
const BROUGHT = pattern(
  "(?<act>VIOLATION) (?:(?!SEMICOLON).){0,20} (?:NUMBER|TOTAL) (?:(?!SAY|COMMA).){0,6} (?:TO|IN|REACH) (?<count>COUNT) (?!VICTIM|WORD|NAME|MUNITION)",
);
/** "brings to 900 the number of breaches" */
const NUMBER_OF = pattern("TO (?<count>COUNT) THE NUMBER OF (?:MODIFIER){0,4} (?<act>VIOLATION)");
/** "Ceasefire violations: 61" */
const TABLE = pattern(
  "^DASH? (?:(?!COUNT|SAY|COMMA|VICTIM).){0,5} VIOLATION (?:(?!COUNT|SAY|COMMA|VICTIM).){0,6} COLON (?<count>COUNT) (?=$|MARK|SEMICOLON|COMMA)",
);
/** "found Hamas in breach on 18 occasions" */
const OCCASIONS = pattern(
  "IN (?<act>VIOLATION) (?:(?!SAY|BREAK|COUNT|SEMICOLON|COMMA).){0,6} ON? (?<count>COUNT) TIMES",
);
/** "has resorted to ceasefire violations 188 times" */
const TIMED = pattern("(?:TO|COMMIT) (?:MODIFIER){0,3} (?<act>VIOLATION) (?<count>COUNT) TIMES");
const TOTAL = pattern(
  "VIOLATION (?:(?!SAY|BREAK|COUNT|SEMICOLON|COMMA|VICTIM).){0,14} (?:TO|IN|FROM|BE|REACH|TOTAL|AS) (?<count>COUNT) (?!VICTIM|TIMES|WORD|NAME|MUNITION|KILLED)(?:ON|IN|PERIOD)?(?:PERIOD)? (?: TO (?<second>COUNT))?",
);
/** "violations of the truce top 1,400": the verb belongs to the number */
const EXCEEDED = pattern(
  "VIOLATION (?:(?!SAY|BREAK|COUNT|SEMICOLON|COMMA|VICTIM).){0,10} (?<count>COUNT) (?!VICTIM|TIMES|WORD|NAME|MUNITION|KILLED)",
);
const EXCEEDS = /^(?:top|exceed|surpass)/;
const FORMS = [TIMED, TOTAL, BROUGHT, OCCASIONS, NUMBER_OF, TABLE, EXCEEDED];

/** "put the number of violations at 222", "breaches rose to 490", "ranged from 18 ... to 56" */
export const violationsTotal: Parser = {
  name,
  forms: FORMS,
  read: (sentence) =>
    FORMS.flatMap((form) =>
      matches(form, sentence.tags).filter(
        (match) => form !== EXCEEDED || EXCEEDS.test(sentence.items[match.to]?.text ?? ""),
      ),
    ).flatMap((match) =>
      ["count", "second"].flatMap((group) => {
        const at = match.group(group)?.from;
        const count = at === undefined ? undefined : sentence.items[at]?.count;
        return count
          ? [
              foundFigure(
                name,
                sentence,
                { from: match.from, to: at as number, act: match.group("act")?.from ?? match.from },
                { metric: "violations", count },
              ),
            ]
          : [];
      }),
    ),
};
