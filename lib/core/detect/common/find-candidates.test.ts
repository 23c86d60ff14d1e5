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
interface Tried {
  claims?: readonly number[];
  charges?: readonly number[];
  consequences?: readonly number[];
  alone?: readonly number[];
}

const findings = (index: number, of: readonly number[] | undefined, weak: boolean): Finding[] =>
  of?.includes(index) ? [{ weak } as Finding] : [];

const inOrder = (indexes: number[]): number[] => indexes.toSorted((a, b) => a - b);

/** Which sentences are asked for claims, and which for consequences, where some have them. */
function ask(cues: number[], { claims, charges, consequences, alone }: Tried = {}) {
  const asked = { claims: [] as number[], consequences: [] as number[] };
  readCandidates(sentencesWith(...cues), {
    claims({ index }) {
      asked.claims.push(index);
      return [...findings(index, claims, true), ...findings(index, charges, false)];
    },
    consequences({ index }) {
      asked.consequences.push(index);
      return findings(index, consequences, true);
    },
    standsAlone: ({ index }) => alone?.includes(index) ?? false,
  });
  return { claims: inOrder(asked.claims), consequences: inOrder(asked.consequences) };
}

const { truce, breach, harm } = CUE;

test("a breach is read wherever it stands, harm only where a truce is named near", () => {
  expect(ask([truce, 0, breach]).claims).toEqual([2]);
  expect(ask([harm, 0, truce, 0, 0, 0, harm, harm]).claims).toEqual([0, 6]);
});

test("around a finding, and around what that leads to, harm is read too", () => {
  const cues = [breach, 0, harm, 0, harm, 0, harm];
  expect(ask(cues, { claims: [0, 2] }).claims).toEqual([0, 2, 4]);
});

test("consequences are read behind a finding, all around a charge, and where they stand alone", () => {
  const cues = [harm, harm, harm, harm, harm, breach, harm, harm, harm, harm, harm];
  expect(ask(cues).consequences).toEqual([]);
  expect(ask(cues, { claims: [5] }).consequences).toEqual([5, 6, 7]);
  expect(ask(cues, { charges: [5] }).consequences).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(ask(cues, { claims: [5], consequences: [7] }).consequences).toEqual([5, 6, 7, 8, 9]);
  expect(ask([truce, harm, harm], { alone: [2] }).consequences).toEqual([2]);
});
