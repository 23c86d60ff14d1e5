import type { FoundPeriod } from "../../text/dates.ts";
import type { FoundCount } from "../../text/numbers.ts";
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
/** One array each: the tags of an item are told apart by identity. */
const ADJECTIVAL = ["PARTY", "ADJECTIVAL"];
const PERIOD = ["PERIOD"];
const COUNT = ["COUNT"];
const OFTEN = ["OFTEN"];

interface Findings {
  hits: readonly Hit[];
  counts: readonly FoundCount[];
  periods: readonly FoundPeriod[];
}

/** Names, counts and periods of a stretch of text, in order, the longest where they overlap. */
export function toSpans(
  { hits, counts, periods }: Findings,
  text: string,
  { gazetteer }: Language,
): Span[] {
  const spans: Span[] = [];
  for (const period of periods) spans.push(span(period, PERIOD, { period }));
  for (const hit of hits) spans.push(span(hit, tagsOf(hit, text, gazetteer), { hit }));
  for (const count of counts) spans.push(span(count, count.times ? OFTEN : COUNT, { count }));
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const each of spans) {
    const last = kept.at(-1);
    if (!last || each.start >= last.end) kept.push(each);
    else if (each.end - each.start > last.end - last.start) kept[kept.length - 1] = each;
  }
  return kept;
}

function span(
  { start, end }: { start: number; end: number },
  tags: readonly string[],
  { hit, count, period }: { hit?: Hit; count?: FoundCount; period?: FoundPeriod },
): Span {
  return { start, end, tags, hit, count, period };
}

/** "Indian" or "rebel" before "violations" is an adjective still; "Indian troops" is a name like others. */
function tagsOf(
  { how, kind, start, end }: Hit,
  text: string,
  { bodyNouns }: Language["gazetteer"],
): readonly string[] {
  if (how !== "adjective" && how !== "attributive") return HIT_TAGS[kind];
  const name = text.slice(start, end);
  const space = name.lastIndexOf(" ");
  const noun = name.slice(space + 1).toLowerCase();
  if (space < 0) return ADJECTIVAL;
  if (how === "attributive") return HIT_TAGS.party;
  const isBody = bodyNouns.has(noun) || bodyNouns.has(noun.replace(/(?:'s|s'|s)$/, ""));
  return isBody ? HIT_TAGS.party : ADJECTIVAL;
}

/** Deals out things in text order to the stretches that hold them whole: a list for each stretch. */
export function dealOut<Thing extends { start: number; end: number }>(
  things: readonly Thing[],
  stretches: readonly { start: number; end: number }[],
): (readonly Thing[])[] {
  let next = 0;
  return stretches.map(({ start, end }) => {
    let inside: Thing[] | undefined;
    for (; next < things.length && (things[next] as Thing).start < end; next += 1) {
      const thing = things[next] as Thing;
      if (thing.start >= start && thing.end <= end) (inside ??= []).push(thing);
    }
    return inside ?? NONE;
  });
}

const NONE: readonly never[] = [];
