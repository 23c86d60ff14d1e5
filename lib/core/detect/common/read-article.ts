import type { Article } from "../../article.ts";
import type { PartyTable } from "../../party.ts";
import { findPeriods } from "../../text/dates.ts";
import { findCounts } from "../../text/numbers.ts";
import { splitSentences } from "../../text/sentences.ts";
import type { Language } from "../language.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import { itemise, type Span } from "./itemise.ts";
import type { Reading, Sentence } from "./reading.ts";
import { resolveHits } from "./resolve-hits.ts";

/** The two places where a claim can stand, normalised. */
export interface Passage {
  where: "title" | "text";
  text: string;
}

/** Reads title and text into sentences of items. */
export function readArticle(
  article: Article,
  passages: readonly Passage[],
  {
    language,
    gazetteer,
    parties,
  }: { language: Language; gazetteer: Gazetteer; parties: PartyTable },
): Reading {
  const hits = passages.map((passage) => gazetteer.find(passage.text));
  const conflicts = rankConflicts(hits.flat(), parties);
  const sentences: Sentence[] = [];
  passages.forEach((passage, i) => {
    const spans = findSpans(
      passage.text,
      resolveHits(passage.text, hits[i] ?? [], { conflicts, parties }),
      language,
    );
    for (const { start, end, paragraph } of splitSentences(passage.text)) {
      const inside = spans.filter((span) => span.start >= start && span.end <= end);
      const items = language.disambiguate(
        itemise(passage.text, { start, end }, inside, language.lexicon),
      );
      sentences.push({
        where: passage.where,
        index: sentences.length,
        paragraph,
        start,
        end,
        text: passage.text.slice(start, end),
        items,
        tags: items.map((item) => language.alphabet.charOf(item.tags)).join(""),
      });
    }
  });
  return { article, sentences, conflict: conflicts[0] ?? null };
}

/** The conflicts that names which mean one party speak of, most often first. */
function rankConflicts(hits: readonly Hit[], parties: PartyTable): string[] {
  const votes = new Map<string, number>();
  for (const hit of hits) {
    if (
      (hit.kind !== "party" && hit.kind !== "person") ||
      hit.ids.length !== 1 ||
      hit.how === "contextual"
    )
      continue;
    for (const { conflict } of parties.get(hit.ids[0] ?? "")?.conflicts ?? [])
      votes.set(conflict, (votes.get(conflict) ?? 0) + 1);
  }
  return [...votes].toSorted((a, b) => b[1] - a[1]).map(([conflict]) => conflict);
}

const HIT_TAGS = {
  party: ["PARTY"],
  person: ["PERSON"],
  truce: ["TRUCE"],
  place: ["PLACE"],
  outlet: ["OUTLET"],
} as const;

/** Names, counts and periods of a text, in order, the longest where they overlap. */
function findSpans(text: string, hits: readonly Hit[], language: Language): Span[] {
  const spans: Span[] = [
    ...findPeriods(text, language.periods).map((period) => ({
      start: period.start,
      end: period.end,
      tags: ["PERIOD"],
      period,
    })),
    ...hits.map((hit) => ({
      start: hit.start,
      end: hit.end,
      tags: hit.how === "adjective" ? ["PARTY", "ADJECTIVAL"] : HIT_TAGS[hit.kind],
      hit,
    })),
    ...findCounts(text, language.counts).map((count) => ({
      start: count.start,
      end: count.end,
      tags: [count.times ? "OFTEN" : "COUNT"],
      count,
    })),
  ];
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}
