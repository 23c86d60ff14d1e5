import { foundAccusation } from "../../common/found.ts";
import { has, matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Context, Finding, Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";
import { partiesUpTo } from "../accused/parties.ts";

const name = "en/mutual-accusations";
const GAP = "(?:(?!SEMICOLON).){0,14}";
const FORMS = [
  pattern(`(?:ACCUSE|ACCUSING) ${GAP} EACH_OTHER`),
  pattern(`EACH_OTHER ${GAP} (?:CHARGE|ACCUSING|ACCUSE|VIOLATION)`),
  pattern(
    `BOTH ${GAP} (?:ACCUSE|ACCUSING|CHARGE|SAY) ${GAP} (?:EACH_OTHER|VIOLATION|BREAK|BREAKING)`,
  ),
  pattern(`DETERMINER (?:WORD|NAME|BODY) ${GAP} (?:ACCUSE|ACCUSING|SAY) ${GAP} (?:EACH_OTHER)`),
];

/** "Thailand and Cambodia accused each other of breaking the truce": one claim of each side. */
export const mutualAccusations: Parser = {
  name,
  read(sentence, context) {
    for (const form of FORMS)
      for (const match of matches(form, sentence.tags)) {
        const sides = sidesOf(sentence, context);
        if (!sides) continue;
        return sides.map((side, i): Finding => ({
          ...foundAccusation(name, sentence, { from: match.from, to: match.to, act: match.to }),
          claimant: { id: side, text: side },
          accused: [sides[1 - i] as string],
        }));
      }
    return [];
  },
};

/** The two sides that the sentence names, else those named last before it. */
function sidesOf(sentence: Sentence, context: Context): [string, string] | undefined {
  const { sentences } = context.reading;
  for (let at = sentence.index; at >= Math.max(0, sentence.index - 4); at -= 1) {
    const pair = pairIn(sentences[at] as Sentence, context);
    if (pair) return pair;
  }
  return undefined;
}

function pairIn({ items }: Sentence, { parties }: Context): [string, string] | undefined {
  const named: string[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const list = has(items[at], "PARTY") ? partiesUpTo(items, at) : undefined;
    for (const id of list?.ids ?? [])
      if (!named.some((other) => parties.rootOf(other) === parties.rootOf(id))) named.push(id);
  }
  return named.length >= 2 ? [named[0] as string, named[1] as string] : undefined;
}
