import { createAlphabet, tagsByPhrase } from "../common/tags.ts";
import { createLexicon, type Dictionary } from "../common/lexicon.ts";
import { allForms, finiteForms, ingForms } from "./conjugate.ts";
import * as attack from "./dictionary/attack-words.ts";
import * as casualty from "./dictionary/casualty-words.ts";
import { GRAMMAR_WORDS } from "./dictionary/grammar-words.ts";
import * as speech from "./dictionary/speech-words.ts";
import * as truce from "./dictionary/truce-words.ts";
import * as violation from "./dictionary/violation-words.ts";

const strongBreak = violation.BREAK_VERBS.filter(
  (verb) => !violation.WEAK_BREAK_VERBS.includes(verb),
);

/** Every word that rules speak of, by tag. Verbs: the plain tag for finite forms, -ING for the present participle. */
export const DICTIONARY: Dictionary = {
  ...GRAMMAR_WORDS,
  TRUCE: [...truce.TRUCE_NOUNS, ...truce.TIMED_PAUSES],
  AGREEMENT: truce.AGREEMENT_NOUNS,
  VIOLATION: violation.VIOLATION_NOUNS,
  BREAK: finiteForms(strongBreak),
  BREAKING: ingForms(strongBreak),
  WRECK: [...finiteForms(violation.WEAK_BREAK_VERBS), ...violation.RUINS],
  RUINED: violation.RUINED_WORDS,
  SCORN: violation.SCORN_NOUNS,
  WRECKING: ingForms(violation.WEAK_BREAK_VERBS),
  COLLAPSE: allForms(violation.OTHER_BREAKS),
  KEEP: finiteForms(violation.KEEP_VERBS),
  KEEPING: ingForms(violation.KEEP_VERBS),
  ATTACK_NOUN: attack.ATTACK_NOUNS,
  ATTACK: finiteForms(attack.ATTACK_VERBS),
  ATTACKING: ingForms(attack.ATTACK_VERBS),
  COMMIT: finiteForms(attack.COMMIT_VERBS),
  COMMITTING: ingForms(attack.COMMIT_VERBS),
  MUNITION: attack.MUNITIONS,
  TIMES: attack.TIMES_NOUNS,
  VICTIM: casualty.VICTIM_NOUNS,
  ONE_VICTIM: casualty.SINGLE_VICTIMS,
  KILLED: casualty.KILLED_WORDS,
  KILL: finiteForms(casualty.KILLING_VERBS),
  KILLING: ingForms(casualty.KILLING_VERBS),
  DEATHS: casualty.DEATH_NOUNS,
  INJURED: casualty.INJURED_WORDS,
  INJURE: finiteForms(casualty.INJURING_VERBS),
  INJURING: ingForms(casualty.INJURING_VERBS),
  INJURIES: casualty.INJURY_NOUNS,
  DISPLACED: casualty.DISPLACED_WORDS,
  DISPLACING: [...allForms(casualty.DISPLACING_VERBS)],
  SAY: finiteForms(speech.SAY_VERBS),
  SAYING: ingForms(speech.SAY_VERBS),
  TALLY: finiteForms(speech.COUNT_VERBS),
  TALLYING: ingForms(speech.COUNT_VERBS),
  ACCUSE: finiteForms(speech.ACCUSE_VERBS),
  ACCUSING: ingForms(speech.ACCUSE_VERBS),
  DENY: finiteForms(speech.DENY_VERBS),
  DENYING: ingForms(speech.DENY_VERBS),
  CHARGE: speech.CHARGE_NOUNS,
  REPORT: speech.REPORT_NOUNS,
  BODY: [...speech.BODY_NOUNS, ...speech.BODY_NOUNS.map((noun) => `${noun}s`)],
};

const NOUN_TAGS = new Set([
  "VIOLATION",
  "SCORN",
  "ATTACK_NOUN",
  "MUNITION",
  "TIMES",
  "VICTIM",
  "ONE_VICTIM",
  "DEATHS",
  "INJURIES",
  "CHARGE",
  "REPORT",
  "BODY",
  "AGREEMENT",
  "TRUCE",
  "NUMBER",
]);
const VERB_TAGS = new Set([
  "BREAK",
  "BREAKING",
  "WRECK",
  "WRECKING",
  "KEEP",
  "KEEPING",
  "ATTACK",
  "ATTACKING",
  "COMMIT",
  "COMMITTING",
  "KILL",
  "KILLING",
  "INJURE",
  "INJURING",
  "DISPLACING",
  "SAY",
  "SAYING",
  "TALLY",
  "TALLYING",
  "ACCUSE",
  "ACCUSING",
  "DENY",
  "DENYING",
]);

/** What the tags of a word leave when it is a noun, and when it is a verb. */
export interface Readings {
  noun: readonly string[];
  verb: readonly string[];
  /** Both are left, and they differ. */
  isAmbiguous: boolean;
  /** Nothing is left for a noun. */
  isVerb: boolean;
}

/** Worked out once for each list of tags: words share a few of them. */
const readings = new WeakMap<readonly string[], Readings>();

export function readingsOf(tags: readonly string[]): Readings {
  let known = readings.get(tags);
  if (!known) {
    const noun = tags.filter((tag) => !VERB_TAGS.has(tag));
    const verb = tags.filter((tag) => !NOUN_TAGS.has(tag));
    const isPart = noun.length < tags.length || verb.length < tags.length;
    known = {
      noun,
      verb,
      isAmbiguous: noun.length > 0 && verb.length > 0 && isPart,
      isVerb: noun.length === 0,
    };
    readings.set(tags, known);
  }
  return known;
}

export const tagsOf = tagsByPhrase(DICTIONARY);
const combinations = [...new Set(tagsOf.values())].flatMap((tags) => [
  tags,
  ...[readingsOf(tags).noun, readingsOf(tags).verb].filter((some) => some.length > 0),
]);

/** Tags that patterns may use together. */
const SETS = {
  /** What can stand between a number and its noun. */
  MODIFIER: [
    "WORD",
    "NAME",
    "PARTY",
    "TRUCE",
    "POSSESSIVE",
    "PLACE",
    "OUTLET",
    "AGREEMENT",
    "DASH",
    "QUOTE",
    "SAY",
    "TALLY",
    "DETERMINER",
  ],
  /** Objects that are a truce, or stand for one where the text is about a truce. */
  PACT: ["TRUCE", "AGREEMENT"],
};

export const alphabet = createAlphabet(
  [...combinations, ["PARTY", "ADJECTIVAL"], ["PARTY", "CONTEXTUAL"]],
  SETS,
);
export const lexicon = createLexicon(tagsOf);
export const pattern = alphabet.compile;
