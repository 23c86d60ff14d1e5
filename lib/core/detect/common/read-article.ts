import type { Article } from "../../article.ts";
import type { PartyTable } from "../../party.ts";
import { findPeriods, type FoundPeriod } from "../../text/dates.ts";
import type { Truce } from "../../truce.ts";
import { splitSentences } from "../../text/sentences.ts";
import { readWords, type Words } from "../../text/word.ts";
import type { Language } from "../language.ts";
import { createDealer, findSpans } from "./find-spans.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { itemise } from "./itemise.ts";
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

/** What is found in a passage before its names are told apart. */
interface Found {
  passage: Passage;
  words: Words;
  hits: readonly Hit[];
  periods: readonly FoundPeriod[];
}

/** Reads title and text into sentences of items. */
export function readArticle(
  article: Article,
  passages: readonly Passage[],
  { language, gazetteer, parties, truces, truceResolver }: Reader,
): Reading {
  const found = passages.map((passage): Found => {
    const words = readWords(passage.text);
    return {
      passage,
      words,
      hits: gazetteer.find(passage.text, words),
      periods: findPeriods(passage.text, language.periods, words),
    };
  });
  const resolveTruce = truceResolver({ clues: cluesOf(found), published: article.published });
  const told = resolveTruce({ clues: toTruceClues([], []), period: null });
  const truce = truces.find(({ id }) => id === told.truce) ?? null;
  const conflict =
    truce?.conflict ??
    mostNamedConflict(
      found.flatMap(({ hits }) => hits),
      parties,
    );
  const sentences = found
    .flatMap((each) => {
      const resolved = resolveHits(each.passage.text, each.hits, { conflict, truce, parties });
      return readPassage(each, resolved, language);
    })
    .map((sentence, index) => ({ ...sentence, index }));
  return { article, sentences, conflict, truce, resolveTruce };
}

function cluesOf(found: readonly Found[]): ReturnType<typeof toTruceClues> {
  return toTruceClues(
    found.flatMap(({ hits }) => hits),
    found.flatMap(({ periods }) => periods.map(({ expression }) => expression)),
  );
}

function readPassage(
  { passage: { where, text }, words, hits, periods }: Found,
  resolved: readonly Hit[],
  language: Language,
): Omit<Sentence, "index">[] {
  const spansIn = createDealer(findSpans(text, { words, hits: resolved, periods, language }));
  const hitsIn = createDealer(hits);
  const periodsIn = createDealer(periods);
  return splitSentences(text).map(({ start, end, paragraph }) => {
    const items = language.disambiguate(
      withoutAbbreviations(itemise(text, { start, end }, spansIn(start, end), language.lexicon)),
    );
    return {
      where,
      paragraph,
      start,
      end,
      text: text.slice(start, end),
      items,
      tags: items.map((item) => language.alphabet.charOf(item.tags)).join(""),
      hits: hitsIn(start, end),
      periods: periodsIn(start, end),
    };
  });
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
