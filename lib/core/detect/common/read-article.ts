import type { Article } from "../../article.ts";
import type { PartyTable } from "../../party.ts";
import { findPeriods, type FoundPeriod } from "../../text/dates.ts";
import type { Truce } from "../../truce.ts";
import { splitSentences, type Sentence as Stretch } from "../../text/sentences.ts";
import { readWords, type Words } from "../../text/word.ts";
import type { Language } from "../language.ts";
import { createDealer, findSpans } from "./find-spans.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { itemise, type Item, type Span } from "./itemise.ts";
import { once } from "./once.ts";
import type { Reading, Sentence } from "./reading.ts";
import { resolveHits } from "./resolve-hits.ts";
import type { createTruceResolver } from "./resolve-truce.ts";
import { toTruceClues } from "./truce-clues.ts";
import { withoutAbbreviations } from "./without-abbreviations.ts";

/** The two places where a claim can stand, normalised. */
export interface Passage {
  where: Sentence["where"];
  text: string;
}

interface Reader {
  language: Language;
  gazetteer: Gazetteer;
  parties: PartyTable;
  truces: readonly Truce[];
  truceResolver: ReturnType<typeof createTruceResolver>;
}

/** A passage cut into words and sentences: all that is known of it before anybody asks for more. */
interface Cut {
  passage: Passage;
  words: Words;
  stretches: readonly Stretch[];
}

/** What is found in a passage before its names are told apart. */
interface Found extends Cut {
  hits: readonly Hit[];
  periods: readonly FoundPeriod[];
}

/** What lies in one sentence. */
interface Contents {
  hits: readonly Hit[];
  periods: readonly FoundPeriod[];
  spans: readonly Span[];
}

/**
 * Reads title and text into sentences. Names, times and the truce are looked for when something first asks for
 * them, and each sentence is taken apart into items when it is first looked at.
 */
export function readArticle(
  article: Article,
  passages: readonly Passage[],
  reader: Reader,
): Reading {
  const cuts = passages.map((passage) => cut(passage));
  const found = once(() => cuts.map((each) => find(each, reader)));
  const told = once(() => tellTruce(article, found(), reader));
  const contents = once(() => found().flatMap((each) => dealOut(each, { ...told(), ...reader })));
  const sentences: Sentence[] = [];
  for (const each of cuts) addSentences(each, { sentences, contents, language: reader.language });
  return {
    article,
    sentences,
    get conflict() {
      return told().conflict;
    },
    get truce() {
      return told().truce;
    },
    resolveTruce: (claim) => told().resolveTruce(claim),
  };
}

function cut(passage: Passage): Cut {
  const { text } = passage;
  return { passage, words: readWords(text), stretches: splitSentences(text) };
}

function find(each: Cut, { gazetteer, language }: Reader): Found {
  const { passage, words } = each;
  return {
    ...each,
    hits: gazetteer.find(passage.text, words),
    periods: findPeriods(passage.text, language.periods, words),
  };
}

function tellTruce(
  { published }: Article,
  found: readonly Found[],
  { truceResolver, truces, parties }: Reader,
): Pick<Reading, "conflict" | "truce" | "resolveTruce"> {
  const hits = found.flatMap((each) => each.hits);
  const expressions = found.flatMap(({ periods }) => periods.map(({ expression }) => expression));
  const resolveTruce = truceResolver({ clues: toTruceClues(hits, expressions), published });
  const { truce: id } = resolveTruce({ clues: toTruceClues([], []), period: null });
  const truce = truces.find((candidate) => candidate.id === id) ?? null;
  return { truce, conflict: truce?.conflict ?? mostNamedConflict(hits, parties), resolveTruce };
}

function dealOut(
  { passage: { text }, words, stretches, hits, periods }: Found,
  {
    conflict,
    truce,
    parties,
    language,
  }: Pick<Reading, "conflict" | "truce"> & Pick<Reader, "parties" | "language">,
): Contents[] {
  const resolved = resolveHits(text, hits, { conflict, truce, parties });
  const spansIn = createDealer(findSpans(text, { words, hits: resolved, periods, language }));
  const hitsIn = createDealer(hits);
  const periodsIn = createDealer(periods);
  return stretches.map(({ start, end }) => ({
    hits: hitsIn(start, end),
    periods: periodsIn(start, end),
    spans: spansIn(start, end),
  }));
}

function addSentences(
  { passage: { where, text }, words, stretches }: Cut,
  {
    sentences,
    contents,
    language,
  }: { sentences: Sentence[]; contents: () => readonly Contents[]; language: Language },
): void {
  let word = 0;
  for (const { start, end, paragraph } of stretches) {
    const first = word;
    while ((words.starts[word] ?? Infinity) < end) word += 1;
    const index = sentences.length;
    const inside = (): Contents => contents()[index] ?? { hits: [], periods: [], spans: [] };
    const items = once(() => takeApart(text, { start, end }, inside().spans, language));
    const tags = once(() =>
      items()
        .map((item) => language.alphabet.charOf(item.tags))
        .join(""),
    );
    sentences.push({
      where,
      index,
      paragraph,
      start,
      end,
      text: text.slice(start, end),
      cues: language.cues.in(words, first, word),
      get items() {
        return items();
      },
      get tags() {
        return tags();
      },
      get hits() {
        return inside().hits;
      },
      get periods() {
        return inside().periods;
      },
    });
  }
}

function takeApart(
  text: string,
  stretch: { start: number; end: number },
  spans: readonly Span[],
  language: Language,
): Item[] {
  const items = itemise(text, stretch, spans, language.lexicon);
  return language.disambiguate(withoutAbbreviations(items));
}

/** The conflict that names which mean one party speak of most often. */
function mostNamedConflict(hits: readonly Hit[], parties: PartyTable): string | null {
  const votes = new Map<string, number>();
  for (const { kind, ids, how } of hits) {
    if ((kind !== "party" && kind !== "person") || ids.length !== 1 || how === "contextual")
      continue;
    for (const { conflict } of parties.get(ids[0] ?? "")?.conflicts ?? [])
      votes.set(conflict, (votes.get(conflict) ?? 0) + 1);
  }
  const [most] = [...votes].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
