import { rememberOfWords, spellingOf, type KnownWord } from "../../text/known-word.ts";
import { numberPhrases } from "../../text/number-value.ts";
import type { CountLexicon } from "../../text/numbers.ts";
import type { Words } from "../../text/word.ts";
import { filePhrase, hasApostrophe, standsAround, type FiledPhrase } from "./filed-phrase.ts";
import { PUNCTUATION, type Span } from "./itemise.ts";
import { once } from "./once.ts";
import type { TagAlphabet } from "./tags.ts";
import { addAll, type FewTags, type TagSet } from "./tag-set.ts";

/** Tells what the items of a sentence could be before it is taken apart. */
export interface PossibleTags {
  /**
   * All tags that the items of some words of a text can have, and perhaps more; never fewer. `spans`: the names
   * and periods among them.
   */
  in(words: Words, place: Place, spans: readonly Span[]): TagSet;
}

/** A sentence: its first and last character, and which words are its own. */
interface Place {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** What any sentence holds, or may. */
const ALWAYS = ["WORD", "NAME", "MARK"];
/** What a word with an apostrophe can be, and the rest of a word behind a name. */
const APOSTROPHE = ["POSSESSIVE", "QUOTE"];
const NUMBER = ["COUNT"];
const TIMES = ["OFTEN"];

/** What a word can tell: the tags that it has alone, and the phrases that it may be part of. */
interface Told {
  tags: FewTags;
  phrases: (FiledPhrase & { tags: FewTags })[];
}

/**
 * A sentence can have the tags of the phrases whose words it has, and those of the names and periods
 * that are found in it, and a count where one may begin. To ask its words costs a tenth of taking it apart.
 */
export function createPossibleTags(
  tagsOf: ReadonlyMap<string, readonly string[]>,
  alphabet: TagAlphabet,
  counts: CountLexicon,
): PossibleTags {
  // Not before it is asked: a background that wakes up would file the words of every language.
  const byWord = once(() => filePhrases(tagsOf, counts, alphabet));
  const digits: Told = { tags: alphabet.fewOf(NUMBER), phrases: [] };
  const toldBy = rememberOfWords(
    ({ folded }) => byWord().get(folded) ?? (isDigit(folded.charCodeAt(0)) ? digits : null),
  );
  const always = alphabet.fewOf(ALWAYS);
  const apostrophe = alphabet.fewOf(APOSTROPHE);
  const addMarks = createMarks(alphabet);
  return {
    in({ starts, ends, known, lower }, { start: first, end: last, from, to }, spans) {
      const set = alphabet.write(spans).holds;
      addAll(set, always);
      if (spans.length > 0) addAll(set, apostrophe);
      let next = 0;
      let before = first;
      for (let at = from; at < to; at += 1) {
        const start = starts[at] as number;
        addMarks(set, lower, before, start);
        before = ends[at] as number;
        while (next < spans.length && (spans[next] as Span).end <= start) next += 1;
        const span = spans[next];
        if (span && span.start <= start) continue;
        const word = known[at] as KnownWord;
        const told = toldBy(word);
        if (told) addTold(set, told, known, at);
        if (!hasApostrophe(word)) continue;
        addAll(set, apostrophe);
        for (const part of spellingOf(word).split("'")) {
          const toldByPart = byWord().get(part);
          if (toldByPart) addTold(set, toldByPart, known, at);
        }
      }
      addMarks(set, lower, before, last);
      return set;
    },
  };
}

/** Adds the tags of the marks between two words: mostly there is a space and nothing else. */
function createMarks(
  alphabet: TagAlphabet,
): (set: TagSet, text: string, from: number, to: number) => void {
  const tagsOf = new Map(
    Object.entries(PUNCTUATION)
      .filter(([mark]) => mark.length === 1)
      .map(([mark, tags]) => [mark.charCodeAt(0), alphabet.fewOf(tags)]),
  );
  tagsOf.set("'".charCodeAt(0), alphabet.fewOf(APOSTROPHE));
  return (set, text, from, to) => {
    if (to - from === 1 && text.charCodeAt(from) === SPACE) return;
    for (let at = from; at < to; at += 1) {
      const tags = tagsOf.get(text.charCodeAt(at));
      if (tags) addAll(set, tags);
    }
  };
}

const SPACE = 32;

function filePhrases(
  tagsOf: ReadonlyMap<string, readonly string[]>,
  counts: CountLexicon,
  alphabet: TagAlphabet,
): Map<string, Told> {
  const byWord = new Map<string, Told>();
  for (const [phrase, names] of tagsOf) file(phrase, alphabet.fewOf(names), byWord);
  for (const phrase of numberPhrases(counts)) file(phrase, alphabet.fewOf(NUMBER), byWord);
  for (const phrase of Object.keys(counts.times)) file(phrase, alphabet.fewOf(TIMES), byWord);
  return byWord;
}

function file(phrase: string, tags: FewTags, byWord: Map<string, Told>): void {
  const { words, at } = filePhrase(phrase);
  const word = words[at] ?? "";
  const told = byWord.get(word) ?? { tags: [], phrases: [] };
  byWord.set(word, told);
  if (words.length > 1) told.phrases.push({ words, at, tags });
  else told.tags = [...told.tags, ...tags];
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function addTold(set: TagSet, told: Told, known: readonly KnownWord[], at: number): void {
  addAll(set, told.tags);
  for (const phrase of told.phrases) if (standsAround(phrase, known, at)) addAll(set, phrase.tags);
}
