import type { Finding } from "../rule.ts";
import { CUE } from "./cues.ts";
import type { Sentence } from "./reading.ts";

/** How many sentences away a claim can tie what is told in another one to the truce. */
const REACH = 2;
/** How many sentences away a truce must be named for "violations" to be its. */
const ABOUT = 4;

/**
 * Reads the sentences that can hold a claim: first those whose words could make one by themselves, then, around
 * every finding, those that it could tie to the truce. Most sentences of most articles are never taken apart.
 */
export function readCandidates(
  sentences: readonly Sentence[],
  read: (sentence: Sentence) => readonly Finding[],
): Finding[] {
  const found = new Map<Sentence, readonly Finding[]>();
  const pending = findCandidates(sentences);
  for (let sentence = pending.pop(); sentence; sentence = pending.pop()) {
    if (found.has(sentence)) continue;
    const findings = read(sentence);
    found.set(sentence, findings);
    if (findings.length === 0) continue;
    const from = Math.max(0, sentence.index - REACH);
    pending.push(...sentences.slice(from, sentence.index + REACH + 1).filter(canFollow));
  }
  return sentences.flatMap((sentence) => found.get(sentence) ?? []);
}

/**
 * Sentences about a breach where a truce is near, or about harm, with a number, and a truce. Headlines always: the
 * text tells whether their victims are those of a breach.
 */
function findCandidates(sentences: readonly Sentence[]): Sentence[] {
  const isHeadline = sentences.some(({ where, cues }) => where === "title" && has(cues, CUE.truce));
  let truce = -Infinity;
  const near = new Set<Sentence>();
  for (const sentence of sentences) {
    if (has(sentence.cues, CUE.truce)) {
      truce = sentence.index;
      const from = Math.max(0, truce - ABOUT);
      for (const before of sentences.slice(from, truce)) near.add(before);
    }
    if (isHeadline || sentence.index - truce <= ABOUT) near.add(sentence);
  }
  return sentences.filter(
    (sentence) =>
      (sentence.where === "title" && canFollow(sentence)) ||
      (has(sentence.cues, CUE.breach) && near.has(sentence)) ||
      has(sentence.cues, CUE.truce | CUE.harm | CUE.number),
  );
}

function has(cues: number, wanted: number): boolean {
  return (cues & wanted) === wanted;
}

function canFollow({ cues }: Sentence): boolean {
  return (cues & (CUE.breach | CUE.harm)) !== 0;
}
