import type { Article } from "../../article.ts";
import type { PartyTable } from "../../party.ts";
import { findPeriods } from "../../text/dates.ts";
import { splitSentences } from "../../text/sentences.ts";
import { readWords, type Words } from "../../text/word.ts";
import type { Language } from "../language.ts";
import { createDealer, findSpans } from "./find-spans.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { itemise } from "./itemise.ts";
import type { Reading, Sentence } from "./reading.ts";
import { resolveHits } from "./resolve-hits.ts";

/** The two places where a claim can stand, normalised. */
export interface Passage {
  where: Sentence["where"];
  text: string;
}

interface Reader {
  language: Language;
  gazetteer: Gazetteer;
  parties: PartyTable;
}

/** Reads title and text into sentences of items. */
export function readArticle(
  article: Article,
  passages: readonly Passage[],
  { language, gazetteer, parties }: Reader,
): Reading {
  const found = passages.map((passage) => {
    const words = readWords(passage.text);
    return { passage, words, hits: gazetteer.find(passage.text, words) };
  });
  const conflicts = rankConflicts(
    found.flatMap(({ hits }) => hits),
    parties,
  );
  const sentences = found
    .flatMap(({ passage, words, hits }) => {
      const resolved = resolveHits(passage.text, hits, { conflicts, parties });
      return readPassage(passage, { words, hits, resolved, language });
    })
    .map((sentence, index) => ({ ...sentence, index }));
  return { article, sentences, conflict: conflicts[0] ?? null };
}

function readPassage(
  { where, text }: Passage,
  {
    words,
    hits,
    resolved,
    language,
  }: { words: Words; hits: readonly Hit[]; resolved: readonly Hit[]; language: Language },
): Omit<Sentence, "index">[] {
  const periods = findPeriods(text, language.periods, words);
  const spansIn = createDealer(findSpans(text, { words, hits: resolved, periods, language }));
  const hitsIn = createDealer(hits);
  const periodsIn = createDealer(periods);
  return splitSentences(text).map(({ start, end, paragraph }) => {
    const items = language.disambiguate(
      itemise(text, { start, end }, spansIn(start, end), language.lexicon),
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

/** The conflicts that names which mean one party speak of, most often first. */
function rankConflicts(hits: readonly Hit[], parties: PartyTable): string[] {
  const votes = new Map<string, number>();
  for (const { kind, ids, how } of hits) {
    if ((kind !== "party" && kind !== "person") || ids.length !== 1 || how === "contextual")
      continue;
    for (const { conflict } of parties.get(ids[0] ?? "")?.conflicts ?? [])
      votes.set(conflict, (votes.get(conflict) ?? 0) + 1);
  }
  return [...votes].toSorted((a, b) => b[1] - a[1]).map(([conflict]) => conflict);
}
