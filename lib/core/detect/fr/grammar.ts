import { createLexicon } from "../common/lexicon.ts";
import { createAlphabet, tagsByPhrase } from "../common/tags.ts";
import { DICTIONARY } from "./dictionary/words.ts";

export const tagsOf = tagsByPhrase(DICTIONARY);

/** Tags that patterns may use together. */
const SETS = {
  /** What can stand between a number and its noun. */
  MODIFIER: ["WORD", "NAME", "PARTY", "OF", "THE", "QUOTE"],
  PACT: ["TRUCE", "AGREEMENT"],
};

export const alphabet = createAlphabet([...tagsOf.values(), ["PARTY", "ADJECTIVAL"]], SETS);
export const lexicon = createLexicon(tagsOf);
export const pattern = alphabet.compile;
