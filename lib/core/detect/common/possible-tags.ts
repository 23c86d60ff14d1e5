import type { FoundPeriod } from "../../text/dates.ts";
import { countBegins, type CountLexicon } from "../../text/numbers.ts";
import { isApostrophe, readWords, type Words } from "../../text/word.ts";
import type { Hit, HitKind } from "./gazetteer.ts";
import type { TagAlphabet } from "./tags.ts";
import { addAll, type TagSet } from "./tag-set.ts";

/** Tells what the items of a sentence could be before it is taken apart. */
export interface PossibleTags {
  /** All tags that the items of some words of a text can have, and perhaps more; never fewer. */
  in(
    text: { text: string; words: Words },
    place: { from: number; to: number },
    found: { names: readonly Hit[]; periods: readonly FoundPeriod[] },
  ): TagSet;
}

/** What any sentence holds, or may. */
const ALWAYS = [
  "WORD",
  "NAME",
  "COMMA",
  "COLON",
  "SEMICOLON",
  "DASH",
  "QUOTE",
  "BRACKET",
  "POSSESSIVE",
  "MARK",
];
const TAGS_OF_HITS: Readonly<Record<HitKind, readonly string[]>> = {
  party: ["PARTY"],
  person: ["PERSON"],
  truce: ["TRUCE"],
  place: ["PLACE"],
  outlet: ["OUTLET"],
};

/**
 * A phrase of the dictionary cannot stand where its longest word does not: so the tags of all phrases are filed
 * under one word each, and a sentence is told by its words. This costs a twentieth of taking it apart.
 */
export function createPossibleTags(
  phrases: ReadonlyMap<string, readonly string[]>,
  alphabet: TagAlphabet,
  counts: CountLexicon,
): PossibleTags {
  const byWord = new Map<string, TagSet>();
  for (const [phrase, tags] of phrases) {
    const word = longestWord(phrase);
    const known = byWord.get(word);
    if (known) addAll(known, alphabet.setOf(tags));
    else byWord.set(word, alphabet.setOf(tags));
  }
  const always = alphabet.setOf(ALWAYS);
  const numbers = alphabet.setOf(["COUNT", "OFTEN"]);
  const period = alphabet.setOf(["PERIOD"]);
  const adjectival = alphabet.setOf(["PARTY", "ADJECTIVAL"]);
  const hitTags = Object.fromEntries(
    Object.entries(TAGS_OF_HITS).map(([kind, tags]) => [kind, alphabet.setOf(tags)]),
  ) as Record<HitKind, TagSet>;
  const addWord = (set: TagSet, word: string): void => {
    const tags = byWord.get(word);
    if (tags) addAll(set, tags);
    if (countBegins(word, counts)) addAll(set, numbers);
  };
  return {
    in({ text, words: { starts, ends, folded } }, { from, to }, { names, periods }) {
      const set = [...always];
      for (let at = from; at < to; at += 1) {
        const word = folded[at] as string;
        addWord(set, word);
        const start = starts[at] as number;
        const end = ends[at] as number;
        // "Syria's" is one word here, and two items.
        if (end - start !== word.length)
          for (const part of partsOf(text, start, end)) addWord(set, part);
      }
      for (const { kind, how } of names)
        addAll(set, how === "adjective" ? adjectival : hitTags[kind]);
      if (periods.length > 0) addAll(set, period);
      return set;
    },
  };
}

function longestWord(phrase: string): string {
  const { folded } = readWords(phrase);
  return folded.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** The words before, between and after apostrophes. */
function partsOf(text: string, start: number, end: number): string[] {
  const parts: string[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !isApostrophe(text, at)) continue;
    parts.push(...readWords(text.slice(from, at)).folded);
    from = at + 1;
  }
  return parts;
}
