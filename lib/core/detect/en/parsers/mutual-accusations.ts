import { foundAccusation } from "../../common/found.ts";
import { canMatch, has, matches, partyOf } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Context, Finding, Parser } from "../../rule.ts";
import { sideOf, sidesIn, sidesOfTruce } from "../accused/opponent.ts";
import { mayNameTruce, namesTruce } from "../truce-context.ts";
import { pattern } from "../grammar.ts";

const name = "en/mutual-accusations";
const GAP = "(?:(?!SEMICOLON).){0,14}?";
const BREACH = "(?:ATTACK|BREAK|BREAKING|VIOLATION|WRECK|WRECKING|ATTACKING|ATTACK_NOUN)";
const FORMS = [
  pattern(`(?:ACCUSE|ACCUSING) ${GAP} EACH_OTHER (?: ${GAP} ${BREACH})?`),
  pattern(`CHARGE WORD? ON EACH_OTHER ${GAP} ${BREACH}`),
  pattern(`TRADE ${GAP} CHARGE (?: ${GAP} ${BREACH})?`),
  pattern(
    `(?:BOTH|DETERMINER) (?:WORD|NAME|BODY)? (?:HAVE|WORD){0,2} (?:ACCUSE|CLAIM) ${GAP} (?:EACH_OTHER|${BREACH})`,
  ),
  pattern("BOTH (?:SAY|TALLY|COMMIT) EACH_OTHER (?:WORD|HAVE|AS|BE){0,3} (?:BREAKING|BREAK)"),
  pattern(`SAY ${GAP} EACH_OTHER ${GAP} ${BREACH}`),
  pattern(`PARTY AND (?:(?!COMMA|SEMICOLON).){1,8} (?:CLAIM|CHARGE) EACH_OTHER ${GAP} ${BREACH}`),
  pattern(`BOTH (?:HAVE|WORD){0,2} SAY ${GAP} ${BREACH} ${GAP} EACH_OTHER`),
  pattern(`PARTY AND THE? PARTY (?:DENY|QUARREL) ON? WHICH ${GAP} ${BREACH}`),
  pattern(
    "(?:BOTH|PARTY AND THE? PARTY|DETERMINER BODY) (?:HAVE|WORD){0,2} (?:SAY|TALLY|CLAIM|ACCUSE|REPORT) (?:WORD|DETERMINER|OF){0,3} (?:VIOLATION|ATTACK_NOUN|BREAKING)",
  ),
];

const OF_TRUCE = [pattern("AGREEMENT|VIOLATION|BREAK|BREAKING|WRECKING")];

/** "Thailand and Cambodia accused each other of breaking the truce": one claim of each side. */
export const mutualAccusations: Parser = {
  name,
  forms: FORMS,
  suits: (sentence) => mayNameTruce(sentence) || canMatch(OF_TRUCE, sentence.possible),
  read(sentence, context) {
    const match = FORMS.map((form) => [...matches(form, sentence.tags)][0]).find(Boolean);
    const isOfTruce = namesTruce(sentence) || canMatch(OF_TRUCE, sentence.tags.holds);
    const sides = match && isOfTruce && sidesOf(sentence, context);
    if (!match || !sides) return [];
    const [first, second] = sides;
    return [
      [first, second],
      [second, first],
    ].map(([claimant = "", accused = ""]): Finding => ({
      ...foundAccusation(name, sentence, { ...match, act: match.to }),
      claimant: { id: claimant, text: context.parties.get(claimant)?.name ?? claimant },
      accused: [accused],
      reasons: [
        { field: "claimant", how: "stated", from: "each-other", words: null },
        { field: "accused", how: "stated", from: "each-other", words: null },
      ],
    }));
  },
};

/** The two sides that the sentence names, else those named nearest before it, else after it. */
function sidesOf(sentence: Sentence, context: Context): [string, string] | undefined {
  const joined = joinedParties(sentence, context);
  if (joined) return joined;
  const { sentences } = context.reading;
  const before = sentences.slice(Math.max(0, sentence.index - 4), sentence.index + 1).toReversed();
  const after = sentences.slice(sentence.index + 1, sentence.index + 5);
  let near: Sentence[] = [];
  // "the deal" may be another one: only who was spoken of before can have broken it.
  const isOfTruce = namesTruce(sentence) || !sentence.items.some((item) => has(item, "AGREEMENT"));
  for (const next of isOfTruce ? [...before, ...after] : before) {
    near = [...near, next];
    const pair = sidesIn(near, context);
    if (pair) return toLargest(pair, context);
  }
  const pair = isOfTruce ? sidesOfTruce(context) : undefined;
  return pair && toLargest(pair, context);
}

/** "Each side": the two sides, and not the bodies that happen to stand near. */
function toLargest(pair: [string, string], context: Context): [string, string] {
  const largest = (id: string): string => {
    const root = context.parties.rootOf(id);
    return sideOf(root, context) === sideOf(id, context) ? root : id;
  };
  return [largest(pair[0]), largest(pair[1])];
}

const JOINED = pattern(
  "(?<first>PARTY) (?:WORD|POSSESSIVE|BODY){0,2} AND (?:THE|POSSESSOR|WORD){0,2} (?<second>PARTY)",
);

/** "Georgia and Russia accused each other": the two that the sentence joins, whatever the conflict. */
function joinedParties(
  { items, tags }: Sentence,
  { parties }: Context,
): [string, string] | undefined {
  for (const match of matches(JOINED, tags)) {
    const first = partyOf(items[match.group("first")?.from ?? -1]);
    const second = partyOf(items[match.group("second")?.from ?? -1]);
    if (first && second && parties.rootOf(first) !== parties.rootOf(second)) return [first, second];
  }
  return undefined;
}
