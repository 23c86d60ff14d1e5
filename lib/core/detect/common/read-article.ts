import type { Article } from "../../article.ts";
import type { PartyTable } from "../../party.ts";
import { findPeriods, type FoundPeriod } from "../../text/dates.ts";
import type { Truce } from "../../truce.ts";
import { splitSentences, type Sentence as Stretch } from "../../text/sentences.ts";
import { readWords, type Words } from "../../text/word.ts";
import type { Language } from "../language.ts";
import { dealOut } from "./find-spans.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { LazySentence, type OpenPassage, type PassageContents } from "./lazy-sentence.ts";
import { once } from "./once.ts";
import type { Reading, Sentence } from "./reading.ts";
import { resolveHits } from "./resolve-hits.ts";
import type { createTruceResolver } from "./resolve-truce.ts";
import { toTruceClues } from "./truce-clues.ts";

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
  const contents = once(() => found().map((each) => contentsOf(each, told(), reader)));
  const sentences: Sentence[] = [];
  for (const [at, each] of cuts.entries())
    addSentences(each, sentences, {
      language: reader.language,
      contents: () => contents()[at] as PassageContents,
    });
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

function contentsOf(
  { passage: { text }, stretches, hits, periods }: Found,
  { conflict, truce }: Pick<Reading, "conflict" | "truce">,
  { parties }: Reader,
): PassageContents {
  return {
    hits: dealOut(hits, stretches),
    names: dealOut(resolveHits(text, hits, { conflict, truce, parties }), stretches),
    periods: dealOut(periods, stretches),
  };
}

function addSentences(
  { passage: { where, text }, words, stretches }: Cut,
  sentences: Sentence[],
  { language, contents }: { language: Language; contents: () => PassageContents },
): void {
  const passage: OpenPassage = { where, text, words, language, contents };
  let next = 0;
  for (const [position, stretch] of stretches.entries()) {
    const from = next;
    while (next < words.starts.length && (words.starts[next] as number) < stretch.end) next += 1;
    const place = { index: sentences.length, position, from, to: next };
    sentences.push(new LazySentence(passage, stretch, place));
  }
}

/** The conflict that names which mean one party speak of most often. */
function mostNamedConflict(hits: readonly Hit[], parties: PartyTable): string | null {
  const votes = new Map<string, number>();
  for (const { kind, ids, how } of hits) {
    if (
      (kind !== "party" && kind !== "person") ||
      ids.length !== 1 ||
      how === "contextual" ||
      how === "attributive"
    )
      continue;
    for (const { conflict } of parties.get(ids[0] ?? "")?.conflicts ?? [])
      votes.set(conflict, (votes.get(conflict) ?? 0) + 1);
  }
  const [most] = [...votes].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
