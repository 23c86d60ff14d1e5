import { expect, test } from "vitest";
import type { Finding } from "../rule.ts";
import { CUE } from "./cues.ts";
import { readCandidates } from "./find-candidates.ts";
import type { Sentence } from "./reading.ts";

function sentencesWith(...cues: number[]): Sentence[] {
  return cues.map((value, index) => ({
    where: "text",
    index,
    paragraph: 0,
    start: 0,
    end: 0,
    text: "",
    cues: value,
    possible: [],
    items: [],
    tags: { chars: "", holds: [] },
    hits: [],
    names: [],
    facts: [],
    periods: [],
  }));
}
function readIndexes(cues: number[], claims: readonly number[] = []): number[] {
  const read: number[] = [];
  readCandidates(sentencesWith(...cues), ({ index }) => {
    read.push(index);
    return claims.includes(index) ? [{} as Finding] : [];
  });
  return read.toSorted((a, b) => a - b);
}

const { truce, breach, harm } = CUE;

test("a breach is read wherever it stands, harm only where a truce is named near", () => {
  expect(readIndexes([truce, 0, breach])).toEqual([2]);
  expect(readIndexes([harm, 0, truce, 0, 0, 0, harm, harm])).toEqual([0, 6]);
});

test("around a finding, and around what that leads to, harm is read too", () => {
  expect(readIndexes([breach, 0, harm, 0, harm, 0, harm], [0, 2])).toEqual([0, 2, 4]);
});
