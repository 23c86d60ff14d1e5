import type { CountLexicon } from "../text/numbers.ts";
import type { PeriodLexicon } from "../text/dates.ts";
import type { CueTable } from "./common/cues.ts";
import type { GazetteerLanguage } from "./common/gazetteer.ts";
import type { Item } from "./common/itemise.ts";
import type { Lexicon } from "./common/lexicon.ts";
import type { PossibleTags } from "./common/possible-tags.ts";
import type { TagAlphabet } from "./common/tags.ts";
import type { PartyTable } from "../party.ts";
import type { Reading, Sentence } from "./common/reading.ts";
import type { Attribution, Parser, Refiner } from "./rule.ts";

/** What attribution may ask the index. */
export interface Directory {
  parties: PartyTable;
  /** The one party that a whole name means by itself. */
  lookUp: (name: string) => string | undefined;
  /** The root that an adjective names: "russian" -> "russia". */
  rootOfAdjective: (adjective: string) => string | undefined;
  /** The conflict of the article. */
  conflict: string | null;
}

/** Everything the detector knows of one language. */
export interface Language {
  code: string;
  /** A text without a match holds no claim: the first and cheapest test. */
  trigger: RegExp;
  /** A sentence without such words holds none. */
  cues: CueTable;
  gazetteer: GazetteerLanguage;
  counts: CountLexicon;
  periods: PeriodLexicon;
  lexicon: Lexicon;
  alphabet: TagAlphabet;
  /** What the items of a sentence can be, from its words. */
  possible: PossibleTags;
  /** Decides between the readings of ambiguous words, given the whole sentence. */
  disambiguate(items: readonly Item[]): Item[];
  /** Who asserts what in the sentences of an article. */
  attribute(reading: Reading, directory: Directory): (sentence: Sentence) => readonly Attribution[];
  /** Tried on every sentence. */
  parsers: readonly Parser[];
  /** Applied in this order to all findings of an article. */
  refiners: readonly Refiner[];
}
