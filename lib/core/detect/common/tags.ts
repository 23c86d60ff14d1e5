import type { Dictionary } from "./lexicon.ts";
import type { Pattern, TagRow } from "./match.ts";
import { tellingNeedsOf } from "./pattern-needs.ts";
import { readTagPattern } from "./tag-pattern.ts";
import { addAll, createTagBits, needsOfEach, type FewTags } from "./tag-set.ts";
import { writePattern } from "./write-pattern.ts";

/**
 * Tags that every language shares. A sentence is read as a row of items (a word, a phrase of the
 * dictionary, a name of the index, a number, a period), each with one tag or several where a word is
 * ambiguous; patterns are written over tags, so one pattern covers all the words of its dictionaries.
 */
export const COMMON_TAGS = [
  "PARTY",
  "ADJECTIVAL",
  "PERSON",
  "OUTLET",
  "PLACE",
  "TRUCE",
  "COUNT",
  "OFTEN",
  "PERIOD",
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
] as const;
export type CommonTag = (typeof COMMON_TAGS)[number];

/** Names for several tags at once, for patterns: `MODIFIER: ["WORD", "NAME"]`. */
export type TagSets = Readonly<Record<string, readonly string[]>>;

/** Turns tags into characters, so that the engine's regular expressions can match rows of items. */
export interface TagAlphabet {
  /** A row of items, one character each, by their tags. */
  write(items: readonly { tags: readonly string[] }[]): TagRow;
  /**
   * A pattern over items. `source` is a regular expression whose capitals are tags or `sets`
   * ("COUNT MODIFIER{0,6} VIOLATION"); white space is for the reader. Repeats must be bounded, so
   * that matching is linear. An unknown name throws: it is a slip in our own rules.
   */
  compile: (source: string) => Pattern;
  fewOf(tags: readonly string[]): FewTags;
}

/** Private-use characters: no text can contain a tag by accident. */
const FIRST_CHAR = 0xe000;

/** A combination of tags: its character, and the tags as bits. */
interface Letter {
  char: string;
  holds: FewTags;
}

/**
 * Every combination of tags that an item can have gets a character of its own; a tag in a pattern
 * stands for all combinations that hold it.
 */
export function createAlphabet(
  combinations: Iterable<readonly string[]>,
  sets: TagSets,
): TagAlphabet {
  // A language has a few combinations, and thousands of words that share them.
  const rows = new Set<readonly string[]>([...COMMON_TAGS.map((tag) => [tag]), ...combinations]);
  const bits = createTagBits([...new Set([...rows].flat())]);
  const letters = new Map<string, Letter>();
  const charsWith = new Map<string, string[]>();
  for (const tags of rows) {
    const key = keyOf(tags);
    if (letters.has(key)) continue;
    const letter = {
      char: String.fromCharCode(FIRST_CHAR + letters.size),
      holds: bits.fewOf(tags),
    };
    letters.set(key, letter);
    for (const tag of tags) {
      const chars = charsWith.get(tag);
      if (chars) chars.push(letter.char);
      else charsWith.set(tag, [letter.char]);
    }
  }
  const tagsOf = (name: string): readonly string[] => {
    const found = charsWith.has(name) ? [name] : sets[name]?.flatMap(tagsOf);
    if (found === undefined) throw new Error(`no such tag: ${name}`);
    return found;
  };
  const letterOf = (tags: readonly string[]): Letter => {
    const letter = letters.get(keyOf(tags));
    if (letter === undefined) throw new Error(`no such combination of tags: ${tags.join(" ")}`);
    return letter;
  };
  /** The same few arrays come again and again. */
  const known = new WeakMap<readonly string[], Letter>();
  return {
    write(items) {
      let chars = "";
      const holds = bits.empty();
      for (const { tags } of items) {
        let letter = known.get(tags);
        if (letter === undefined) {
          letter = letterOf(tags);
          known.set(tags, letter);
        }
        chars += letter.char;
        addAll(holds, letter.holds);
      }
      return { chars, holds };
    },
    fewOf: bits.fewOf,
    compile(source) {
      const pattern = readTagPattern(source, tagsOf);
      return {
        source: writePattern(pattern, (tag) => charsWith.get(tag) ?? []),
        needs: needsOfEach(tellingNeedsOf(pattern).map(bits.fewOf)),
      };
    },
  };
}

function keyOf(tags: readonly string[]): string {
  return tags.length === 1 ? (tags[0] as string) : tags.toSorted().join(" ");
}

/** The tags that each word or phrase of a dictionary can have; the same ones are one list. */
export function tagsByPhrase(dictionary: Dictionary): Map<string, readonly string[]> {
  const tagsOf = new Map<string, readonly string[]>();
  for (const [tag, phrases] of Object.entries(dictionary)) {
    const alone = [tag];
    const withMore = new Map<readonly string[], readonly string[]>();
    for (const phrase of phrases) {
      const tags = tagsOf.get(phrase);
      if (!tags) tagsOf.set(phrase, alone);
      else if (!tags.includes(tag)) {
        const more = withMore.get(tags) ?? [...tags, tag];
        withMore.set(tags, more);
        tagsOf.set(phrase, more);
      }
    }
  }
  return tagsOf;
}
