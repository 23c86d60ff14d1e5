import type { Directory } from "../../language.ts";
import { canMatch } from "../../common/match.ts";
import type { Reading, Sentence } from "../../common/reading.ts";
import type { Attribution, Source } from "../../rule.ts";
import { createBodies, type Memory } from "./memory.ts";
import { createRecall } from "./recall.ts";
import type { Cue } from "./headline-sieves.ts";
import { SIEVES } from "./sieves.ts";
import { sourceOf } from "./source.ts";

/** How deep a chain of "it said" is followed back before the text is read from its beginning. */
const DEEPEST = 20;

/** Reads who says what in a sentence, looking back only as far as its words refer to others. */
export function attribute(
  reading: Reading,
  directory: Directory,
): (sentence: Sentence) => readonly Attribution[] {
  const ordered = textFirst(reading.sentences);
  const places = new Map(ordered.map(({ index }, at) => [index, at]));
  const known: (readonly Attribution[] | undefined)[] = [];
  const bodies = createBodies(reading, directory);
  let depth = 0;
  const read = (at: number): readonly Attribution[] => {
    const ready = known[at];
    if (ready) return ready;
    if (depth === DEEPEST) for (let before = 0; before < at; before += 1) readAt(before);
    depth += 1;
    const found = readAt(at);
    depth -= 1;
    return found;
  };
  const memoryAt = (at: number): Memory => ({
    ...directory,
    ...bodies,
    before: recall(at),
    speaking: undefined,
  });
  const recall = createRecall(ordered, read, (at, phrase) =>
    sourceOf(ordered[at] as Sentence, phrase, memoryAt(at)),
  );
  const readAt = (at: number): readonly Attribution[] =>
    (known[at] ??= readSentence(ordered[at] as Sentence, memoryAt(at)));
  return ({ index }) => read(places.get(index) as number);
}

function readSentence(sentence: Sentence, memory: Memory): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const cue of cuesOf(sentence)) {
    const source = sourceOf(sentence, cue.phrase, { ...memory, speaking: found.at(-1)?.source });
    if (cue.sieve === "watches" && !isWatcher(source, memory)) continue;
    if (source) found.push({ ...cue, source: speakerFor(found, source) });
  }
  return found;
}

/** Whoever only watches a conflict cannot be the one that broke its truce. */
function isWatcher(source: Source | undefined, { parties, conflict }: Memory): boolean {
  if (!source?.id) return false;
  const kind = parties.get(source.id)?.kind ?? "";
  const role = conflict === null ? undefined : parties.sideIn(source.id, conflict)?.role;
  return ["monitor", "ngo"].includes(kind) || role === "observer";
}

/** "The coalition logged 959 violations, General Asiri said": who tells a body's count speaks for it. */
function speakerFor(here: readonly Attribution[], source: Source): Source {
  const counted = here.findLast(({ sieve }) => sieve === "tallies" || sieve === "tallied");
  if (source.id !== null || !counted?.source.id) return source;
  return { ...source, id: counted.source.id, guessed: true };
}

const FORMS = SIEVES.flatMap(({ forms }) => forms);

/** Could a sentence say whose words it is? Told without taking it apart. */
export function mayBeSaid({ possible }: Sentence): boolean {
  return canMatch(FORMS, possible);
}

/** In the order of the sentence. */
function cuesOf(sentence: Sentence): Cue[] {
  if (!mayBeSaid(sentence)) return [];
  const { holds } = sentence.tags;
  const cues: Cue[] = [];
  for (const { forms, read } of SIEVES) if (canMatch(forms, holds)) cues.push(...read(sentence));
  return cues.length < 2 ? cues : cues.toSorted((a, b) => a.cue.from - b.cue.from);
}

/** A headline uses short names that the text explains. */
function textFirst(sentences: Reading["sentences"]): Reading["sentences"] {
  return [
    ...sentences.filter(({ where }) => where === "text"),
    ...sentences.filter(({ where }) => where === "title"),
  ];
}
