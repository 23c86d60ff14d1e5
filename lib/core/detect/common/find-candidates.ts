import type { Finding } from "../rule.ts";
import { CUE } from "./cues.ts";
import { CHARGE_REACH, REACH } from "./reach.ts";
import type { Sentence } from "./reading.ts";

/** How many sentences away a truce must be named for attacks to be breaches of it. */
const ABOUT = 4;

/** Reads one sentence: what counts by itself, and what counts only beside other findings. */
export interface SentenceReader {
  claims(sentence: Sentence): readonly Finding[];
  consequences(sentence: Sentence): readonly Finding[];
  /** May its consequences count although nothing else is found near? */
  standsAlone(sentence: Sentence): boolean;
}

/**
 * Reads the sentences that can hold a claim: first those whose words could make one by themselves, then, around
 * every finding, those that it could tie to the truce. Most sentences of most articles are never taken apart.
 */
export function readCandidates(sentences: readonly Sentence[], reader: SentenceReader): Finding[] {
  const claims = sentences.map((): readonly Finding[] | undefined => undefined);
  const consequences = sentences.map((): readonly Finding[] | undefined => undefined);
  const pending: (() => void)[] = [];
  const later = (from: number, to: number, ask: (sentence: Sentence) => void): void => {
    for (const sentence of sentences.slice(Math.max(0, from), to + 1))
      if (canFollow(sentence)) pending.push(() => ask(sentence));
  };
  const spread = (index: number, found: readonly Finding[]): void => {
    if (found.length === 0) return;
    const reach = found.every(({ weak }) => weak) ? 0 : CHARGE_REACH;
    later(index - REACH, index + REACH, readClaims);
    later(index - reach, index + Math.max(reach, REACH), readConsequences);
  };
  const readClaims = (sentence: Sentence): void => {
    const { index, where } = sentence;
    if (claims[index]) return;
    const found = reader.claims(sentence);
    claims[index] = found;
    spread(index, found);
    if (where === "title" || reader.standsAlone(sentence)) readConsequences(sentence);
  };
  const readConsequences = (sentence: Sentence): void => {
    const { index } = sentence;
    if (consequences[index]) return;
    const found = reader.consequences(sentence);
    consequences[index] = found;
    spread(index, found);
  };
  for (const sentence of findCandidates(sentences)) pending.push(() => readClaims(sentence));
  for (let next = pending.pop(); next; next = pending.pop()) next();
  return sentences.flatMap(({ index }) => [
    ...(claims[index] ?? []),
    ...(consequences[index] ?? []),
  ]);
}

/**
 * Sentences about a breach, and those about harm where a truce is near. Headlines always: the text tells whether
 * their victims are those of a breach.
 */
function findCandidates(sentences: readonly Sentence[]): Sentence[] {
  const isHeadline = sentences.some(({ where, cues }) => where === "title" && has(cues, CUE.truce));
  const following = distancesToNext(sentences);
  let truce = -Infinity;
  return sentences.filter((sentence, at) => {
    const { cues, where } = sentence;
    if (has(cues, CUE.truce)) truce = at;
    if (has(cues, CUE.breach)) return true;
    const isNear = isHeadline || at - truce <= ABOUT || (following[at] as number) <= ABOUT;
    return has(cues, CUE.harm) && (isNear || where === "title");
  });
}

/** How many sentences after each one a truce is named. */
function distancesToNext(sentences: readonly Sentence[]): number[] {
  let next = Infinity;
  return sentences
    .toReversed()
    .map(({ cues }) => (next = has(cues, CUE.truce) ? 0 : next + 1))
    .toReversed();
}

function has(cues: number, wanted: number): boolean {
  return (cues & wanted) !== 0;
}

function canFollow({ cues }: Sentence): boolean {
  return has(cues, CUE.breach | CUE.harm);
}
