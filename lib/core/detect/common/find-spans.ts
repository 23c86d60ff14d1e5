import { findCounts } from "../../text/numbers.ts";
import type { FoundPeriod } from "../../text/dates.ts";
import type { Words } from "../../text/word.ts";
import type { Language } from "../language.ts";
import type { Hit } from "./gazetteer.ts";
import type { Span } from "./itemise.ts";

const HIT_TAGS = {
  party: ["PARTY"],
  person: ["PERSON"],
  truce: ["TRUCE"],
  place: ["PLACE"],
  outlet: ["OUTLET"],
} as const;

/** Names, counts and periods of a text, in order, the longest where they overlap. */
export function findSpans(
  text: string,
  {
    words,
    hits,
    periods,
    language,
  }: {
    words: Words;
    hits: readonly Hit[];
    periods: readonly FoundPeriod[];
    language: Language;
  },
): Span[] {
  const spans = [
    ...periods.map((period): Span => ({
      start: period.start,
      end: period.end,
      tags: ["PERIOD"],
      period,
    })),
    ...hits.map((hit): Span => ({
      start: hit.start,
      end: hit.end,
      tags: tagsOf(hit, text, language),
      hit,
    })),
    ...findCounts(text, language.counts, words).map((count): Span => ({
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

/** "Indian" before "violations" is an adjective still; "Indian troops" is a name like others. */
function tagsOf(
  { how, kind, start, end }: Hit,
  text: string,
  { gazetteer }: Language,
): readonly string[] {
  if (how !== "adjective") return HIT_TAGS[kind];
  const name = text.slice(start, end);
  const noun = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
  const isBody =
    gazetteer.bodyNouns.has(noun) || gazetteer.bodyNouns.has(noun.replace(/(?:'s|s'|s)$/, ""));
  return isBody ? HIT_TAGS.party : ["PARTY", "ADJECTIVAL"];
}

/** Deals out things in text order to the sentences that hold them whole, in one pass. */
export function createDealer<Thing extends { start: number; end: number }>(
  things: readonly Thing[],
): (start: number, end: number) => Thing[] {
  let next = 0;
  return (start, end) => {
    const inside: Thing[] = [];
    for (; next < things.length && (things[next] as Thing).start < end; next += 1) {
      const thing = things[next] as Thing;
      if (thing.start >= start && thing.end <= end) inside.push(thing);
    }
    return inside;
  };
}
