import { has, matches } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import { pattern } from "../grammar.ts";
import type { Cue, Sieve } from "./headline-sieves.ts";
import { phraseAfter, whole } from "./phrase.ts";

const BY_COUNT = pattern(
  "(?:BY|IN) (?:THE? (?:PARTY|PERSON|BODY|NAME|WORD){1,5} POSSESSIVE?|POSSESSOR WORD?) (?:REPORT|NUMBER|VIEW)",
);
const FIGURE_OF = [
  pattern(
    "(?<owner>THE? (?:PARTY|PERSON|BODY|NAME|WORD){1,4}) POSSESSIVE WORD? (?:NUMBER|REPORT) (?=BE|HAVE|COLON|REACH|SHOW|COMMA (?:(?!COMMA).){1,7} COMMA BE)",
  ),
  pattern(
    "BE (?<owner>THE? (?:PARTY|PERSON|BODY|NAME|WORD){1,4}) POSSESSIVE WORD? (?:NUMBER|REPORT)",
  ),
];
const OWNER = "(?<owner>THE? (?:WORD|NAME)? (?:PARTY|PERSON))";
const REPORT_OF = [
  pattern(`REPORT WORD? (?:BY|FROM) ${OWNER} (?!VIOLATION|ATTACK_NOUN|TRUCE|POSSESSIVE|AND)`),
  pattern(`${OWNER} POSSESSIVE (?:WORD){0,2} REPORT (?!DENY|ACCUSE)`),
  pattern(`IN THE? WORD? VIEW OF ${OWNER}`),
  pattern(`${OWNER} POSSESSIVE WORD? (?:VIEW|CHARGE|REPORT) (?:BE|WORD) THAT`),
];
const BELIEVED = pattern("IF");
const KEEPS = pattern(
  "(?<owner>THE? (?:WORD|NAME)? (?:PARTY BODY?|BODY)) (?:HAVE|KEEP|CONTINUE|TALLY|WORD) (?:POSSESSOR|DETERMINER) WORD{0,2} (?:REPORT|NUMBER) (?=OF POSSESSOR|COLON|COMMA|OF (?:WORD|COUNT|VIOLATION|TRUCE|DETERMINER))",
);
const WATCHES = pattern(
  "(?<owner>THE? (?:PARTY BODY?|BODY)) (?:(?!PARTY|PERSON|COMMA|SAY|TALLY|BREAK|BE|THAT|AND|COUNT|BY|OF|POSSESSIVE).){1,6} COUNT OF? (?:MODIFIER){0,6} VIOLATION",
);

/** Sources that are named by what they count, publish or are believed to say, without a verb of speech. */
export const NOMINAL_SIEVES: readonly Sieve[] = [
  { forms: [BY_COUNT], read: byCountOf },
  { forms: FIGURE_OF, read: figureOf },
  { forms: REPORT_OF, read: reportOf },
  { forms: [BELIEVED], read: believed },
  { forms: [WATCHES], read: watches },
  { forms: [KEEPS], read: keepsCount },
];

/** "by the monitors' reckoning", "by the army's count", "in the group's words" */
function byCountOf(sentence: Sentence): Cue[] {
  return [...matches(BY_COUNT, sentence.tags)].map(({ from, to }) => ({
    sieve: "by-count-of",
    phrase: { from: from + 1, to: to - 1 },
    cue: { from, to },
    scope: whole(sentence),
  }));
}

/** "a list from the media office", "the office's figure of 282", "in the eyes of the centre": weaker than any verb. */
function reportOf(sentence: Sentence): Cue[] {
  const { items } = sentence;
  if (items.some((item) => has(item, "DENY", "ACCUSE"))) return [];
  return [...matches(REPORT_OF, sentence.tags)].flatMap((match) => {
    const owner = match.group("owner");
    if (!owner) return [];
    const cue = { from: match.from, to: match.from };
    return [{ sieve: "report-of", phrase: owner, cue, scope: whole(sentence) }];
  });
}

/** "the mission saw 12 violations": whoever watches a truce asserts what it is said to have, whatever the verb. */
function watches(sentence: Sentence): Cue[] {
  return [...matches(WATCHES, sentence.tags)].flatMap((match) => {
    const owner = match.group("owner");
    if (!owner) return [];
    const cue = { from: owner.to + 1, to: owner.to + 1 };
    const scope = { from: owner.to + 1, to: sentence.items.length - 1 };
    return [{ sieve: "watches", phrase: owner, cue, scope }];
  });
}

/** "Anadolu keeps a tally of its own", "the mission has a list" */
function keepsCount(sentence: Sentence): Cue[] {
  return [...matches(KEEPS, sentence.tags)].flatMap((match) => {
    const owner = match.group("owner");
    const cue = { from: match.to, to: match.to };
    return owner ? [{ sieve: "keeps-count", phrase: owner, cue, scope: whole(sentence) }] : [];
  });
}

/** "if one believes the army" */
function believed(sentence: Sentence): Cue[] {
  const { items } = sentence;
  return items.flatMap((item, at) => {
    if (!/^(?:believes?|follows?|trusts?)$/.test(item.text)) return [];
    if (!items.slice(Math.max(0, at - 4), at).some((before) => has(before, "IF"))) return [];
    const phrase = phraseAfter(items, at + 1);
    const cue = { from: at, to: at };
    return phrase ? [{ sieve: "believed", phrase, cue, scope: whole(sentence) }] : [];
  });
}

/** "the army's figure has fallen to six", "twenty-nine is the militia's figure" */
function figureOf(sentence: Sentence): Cue[] {
  const { items } = sentence;
  return [...matches(FIGURE_OF, sentence.tags)].flatMap((match) => {
    const owner = match.group("owner");
    const isSaid = items.some((item) => has(item, "DENY", "ACCUSE"));
    if (!owner || isSaid) return [];
    const cue = { from: match.to, to: match.to };
    return [{ sieve: "figure-of", phrase: owner, cue, scope: whole(sentence) }];
  });
}
