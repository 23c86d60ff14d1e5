import type { Finding } from "../rule.ts";
import { CUE } from "./cues.ts";
import type { Sentence } from "./reading.ts";

/** How many sentences away a claim can tie what is told in another one to the truce. */
const REACH = 2;
/** How many sentences away a truce must be named for attacks to be breaches of it. */
const ABOUT = 4;

/**
 * Reads the sentences that can hold a claim: first those whose words could make one by themselves, then, around
 * every finding, those that it could tie to the truce. Most sentences of most articles are never taken apart.
 */
export function readCandidates(
  sentences: readonly Sentence[],
  read: (sentence: Sentence) => readonly Finding[],
): Finding[] {
  const found = sentences.map((): readonly Finding[] | undefined => undefined);
  const pending = findCandidates(sentences);
  for (let sentence = pending.pop(); sentence; sentence = pending.pop()) {
    const { index } = sentence;
    if (found[index]) continue;
    const findings = read(sentence);
    found[index] = findings;
    if (findings.length === 0) continue;
    for (const other of sentences.slice(Math.max(0, index - REACH), index + REACH + 1))
      if (canFollow(other) && !found[other.index]) pending.push(other);
  }
  return found.flatMap((findings) => findings ?? []);
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
