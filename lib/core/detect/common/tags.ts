import type { Dictionary } from "./lexicon.ts";

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
  write(items: readonly { tags: readonly string[] }[]): string;
  /**
   * A pattern over items. `source` is a regular expression whose capitals are tags or `sets`
   * ("COUNT MODIFIER{0,6} VIOLATION"); white space is for the reader. Repeats must be bounded, so
   * that matching is linear. An unknown name throws: it is a slip in our own rules.
   */
  compile: (source: string) => RegExp;
}

/** Private-use characters: no text can contain a tag by accident. */
const FIRST_CHAR = 0xe000;
const TAG_NAME = /(?<!\?<)\b[A-Z][A-Z_]*\b/g;

/**
 * Every combination of tags that an item can have gets a character of its own; a tag in a pattern
 * stands for all combinations that hold it.
 */
export function createAlphabet(
  combinations: Iterable<readonly string[]>,
  sets: TagSets,
): TagAlphabet {
  const chars = new Map<string, string>();
  const charsWith = new Map<string, string>();
  const register = (tags: readonly string[]): void => {
    const key = keyOf(tags);
    if (chars.has(key)) return;
    const char = String.fromCharCode(FIRST_CHAR + chars.size);
    chars.set(key, char);
    for (const tag of tags) charsWith.set(tag, (charsWith.get(tag) ?? "") + char);
  };
  for (const tag of COMMON_TAGS) register([tag]);
  for (const tags of combinations) register(tags);
  const letters = (name: string): string => {
    const found = charsWith.get(name) ?? sets[name]?.map(letters).join("");
    if (found === undefined) throw new Error(`no such tag: ${name}`);
    return found;
  };
  const charOf = (tags: readonly string[]): string => {
    const char = chars.get(keyOf(tags));
    if (char === undefined) throw new Error(`no such combination of tags: ${tags.join(" ")}`);
    return char;
  };
  /** The same few arrays come again and again. */
  const known = new WeakMap<readonly string[], string>();
  return {
    write(items) {
      let row = "";
      for (const { tags } of items) {
        let char = known.get(tags);
        if (char === undefined) {
          char = charOf(tags);
          known.set(tags, char);
        }
        row += char;
      }
      return row;
    },
    compile: (source) =>
      new RegExp(
        source.replace(TAG_NAME, (name) => `[${letters(name)}]`).replaceAll(/\s+/g, ""),
        "dg",
      ),
  };
}

function keyOf(tags: readonly string[]): string {
  return tags.length === 1 ? (tags[0] as string) : tags.toSorted().join(" ");
}

/** The tags that each word or phrase of a dictionary can have. */
export function tagsByPhrase(dictionary: Dictionary): Map<string, string[]> {
  const tagsOf = new Map<string, string[]>();
  for (const [tag, phrases] of Object.entries(dictionary))
    for (const phrase of phrases) {
      const tags = tagsOf.get(phrase);
      if (!tags) tagsOf.set(phrase, [tag]);
      else if (!tags.includes(tag)) tags.push(tag);
    }
  return tagsOf;
}
