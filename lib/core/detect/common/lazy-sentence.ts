import type { FoundPeriod } from "../../text/dates.ts";
import { findCounts } from "../../text/numbers.ts";
import type { Sentence as Stretch } from "../../text/sentences.ts";
import type { Words } from "../../text/word.ts";
import type { Language } from "../language.ts";
import { toSpans } from "./find-spans.ts";
import type { Hit } from "./gazetteer.ts";
import { itemise, type Item, type Span } from "./itemise.ts";
import type { TagRow } from "./match.ts";
import type { Sentence } from "./reading.ts";
import type { TagSet } from "./tag-set.ts";
import { withoutAbbreviations } from "./without-abbreviations.ts";

/** What lies in the sentences of a passage, a list for each sentence. */
export interface PassageContents {
  hits: readonly (readonly Hit[])[];
  /** The hits that mean one thing here. */
  names: readonly (readonly Hit[])[];
  periods: readonly (readonly FoundPeriod[])[];
}

/** What all sentences of a passage share. */
export interface OpenPassage {
  where: Sentence["where"];
  text: string;
  words: Words;
  language: Language;
  contents: () => PassageContents;
}

/** Where a sentence stands: among all, in its passage, and which words are its own. */
export interface SentencePlace {
  index: number;
  position: number;
  from: number;
  to: number;
}

/**
 * A sentence that is taken apart when somebody first looks into it. A class, because most sentences of most
 * articles are never looked into and should cost no more than this one object.
 */
export class LazySentence implements Sentence {
  readonly where: Sentence["where"];
  readonly index: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly cues: number;
  readonly facts: unknown[] = [];
  readonly #passage: OpenPassage;
  readonly #place: SentencePlace;
  #text: string | undefined;
  #items: readonly Item[] | undefined;
  #possible: TagSet | undefined;
  #tags: TagRow | undefined;

  constructor(passage: OpenPassage, { start, end, paragraph }: Stretch, place: SentencePlace) {
    this.where = passage.where;
    this.index = place.index;
    this.paragraph = paragraph;
    this.start = start;
    this.end = end;
    this.cues = passage.language.cues.in(passage.words, place.from, place.to);
    this.#passage = passage;
    this.#place = place;
  }

  get text(): string {
    return (this.#text ??= this.#passage.text.slice(this.start, this.end));
  }

  get items(): readonly Item[] {
    return (this.#items ??= this.#takeApart());
  }

  get possible(): TagSet {
    return (this.#possible ??= this.#findPossible());
  }

  get tags(): TagRow {
    return (this.#tags ??= this.#passage.language.alphabet.write(this.items));
  }

  get hits(): readonly Hit[] {
    return this.#passage.contents().hits[this.#place.position] ?? [];
  }

  get names(): readonly Hit[] {
    return this.#passage.contents().names[this.#place.position] ?? [];
  }

  get periods(): readonly FoundPeriod[] {
    return this.#passage.contents().periods[this.#place.position] ?? [];
  }

  #findPossible(): TagSet {
    const { text, words, language } = this.#passage;
    const { from, to } = this.#place;
    const hits = this.names;
    const spans = toSpans({ hits, counts: [], periods: this.periods }, text, language);
    const { start, end } = this;
    return language.possible.in(words, { start, end, from, to }, spans);
  }

  #findSpans(): readonly Span[] {
    const { text, words, language } = this.#passage;
    const hits = this.names;
    const counts = findCounts(text, language.counts, words, this.#place).filter(
      ({ start, end }) => start >= this.start && end <= this.end,
    );
    return toSpans({ hits, counts, periods: this.periods }, text, language);
  }

  #takeApart(): readonly Item[] {
    const { text, words, language } = this.#passage;
    const place = { start: this.start, end: this.end, from: this.#place.from };
    const items = itemise({ text, words }, place, this.#findSpans(), language.lexicon);
    return language.disambiguate(withoutAbbreviations(items));
  }
}
