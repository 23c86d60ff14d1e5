import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayNumber, overlap, type Period } from "../period.ts";
import { digestRows, joinDigests } from "./digest.ts";
import { openDigest, pickRows, type Wanted } from "./pick-rows.ts";
import { SUBJECTS, type RowMark } from "./row-mark.ts";
import type { Row } from "./row.ts";

const idOf = (position: number): string => position.toString(16).padStart(12, "0").padEnd(64, "0");

function rowsOf(marks: readonly RowMark[]): Row[] {
  return marks.map((mark, i) => {
    const position = i + 1;
    return { position, id: idOf(position), text: "", shelf: "truce-a", mark };
  });
}

function periodOf(days: NonNullable<RowMark["days"]>): Period {
  return { from: addDays("1970-01-01", days.from), to: addDays("1970-01-01", days.to) };
}

function pick(marks: readonly RowMark[], wanted: Wanted, most: number, head = marks.length) {
  const rows = rowsOf(marks);
  const halves = [rows.slice(0, 3), rows.slice(3)].map((half) => digestRows(half));
  const picked = pickRows(openDigest(joinDigests(halves)), head, { wanted: [wanted], most });
  return picked.map((row) => row + 1);
}

const daysArbitrary = fc
  .tuple(fc.integer({ min: 10_000, max: 10_060 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, length]) => ({ from, to: from + length }));
const markArbitrary = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  days: fc.option(daysArbitrary),
  value: fc.option(fc.integer({ min: 0, max: 5 })),
  of: fc.constant(null),
});
const wantedArbitrary = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  value: fc.option(fc.integer({ min: 0, max: 5 })),
  period: daysArbitrary.map(periodOf),
});

/** Says the same as the code, by the words of its promise. */
function isCloser(a: RowMark, b: RowMark, wanted: Wanted): boolean {
  const rank = ({ subject, value, days }: RowMark) => {
    const isSame = subject === wanted.subject;
    const shared = days && wanted.period ? overlap(wanted.period, periodOf(days)) : 0;
    if (isSame && value !== null && value === wanted.value) return 3;
    return isSame && shared >= 0.5 ? 2 : 0;
  };
  return rank(a) > rank(b);
}

test("the same figure and what can be compared are never left out for anything else", () => {
  fc.assert(
    fc.property(
      fc.array(markArbitrary, { maxLength: 40 }),
      wantedArbitrary,
      fc.integer({ min: 1, max: 10 }),
      (marks, wanted, most) => {
        const picked = new Set(pick(marks, wanted, most));
        expect(picked.size).toBe(Math.min(most, marks.length));
        const inside = marks.filter((_, i) => picked.has(i + 1));
        const outside = marks.filter((_, i) => !picked.has(i + 1));
        const isWronged = (out: RowMark) => inside.some((chosen) => isCloser(out, chosen, wanted));
        expect(outside.filter(isWronged)).toEqual([]);
      },
    ),
  );
});

const MAY = { from: dayNumber("2020-05-01"), to: dayNumber("2020-05-31") };
const claim = (mark: Partial<RowMark> = {}): RowMark => ({
  subject: "violations",
  days: MAY,
  value: 5,
  of: null,
  ...mark,
});
const about = (position: number): RowMark => ({
  subject: null,
  days: null,
  value: null,
  of: idOf(position),
});
const wanted: Wanted = { subject: "violations", value: 5, period: periodOf(MAY) };
const FAR = { from: 0, to: 1 };

test("what is said of a picked claim comes with it, and what is said of that", () => {
  const marks = [
    claim({ days: FAR, value: 1 }),
    claim(),
    about(2),
    about(1),
    // A revision of other days takes the claim's place, and is itself taken back.
    claim({ days: FAR, value: 2, of: idOf(2) }),
    about(5),
  ];
  expect(pick(marks, wanted, 1)).toEqual([2, 3, 5, 6]);
});

test("the latest that is said of entries of the package comes too, whatever is asked", () => {
  const onEntry: RowMark = {
    subject: null,
    days: null,
    value: null,
    of: "river-2020-01--north--violations-120--2020-01-01--all",
  };
  const marks = [onEntry, claim(), onEntry, onEntry, about(3), onEntry];
  expect(pick(marks, wanted, 2, 5)).toEqual([2, 3, 4, 5]);
});

test("rivals that replace the same record come together", () => {
  const marks = [
    claim({ days: FAR }),
    claim({ of: idOf(1) }),
    claim({ days: FAR, value: 2, of: idOf(1) }),
  ];
  expect(pick(marks, { ...wanted, value: null }, 1)).toEqual([2, 3]);
});

test("rows beyond the head are not there", () => {
  expect(pick([claim({ value: 1 }), claim(), about(1)], wanted, 2, 1)).toEqual([1]);
});

test("of unknown days it is the days of the very same figure, unless there are several", () => {
  const marks = [claim({ value: 9 }), claim({ value: 1 }), claim({ days: FAR, value: 2 })];
  const asked = { ...wanted, value: 9, period: null };
  expect(pick(marks, asked, 2)).toEqual([1, 2]);
  expect(pick([...marks, claim({ days: FAR, value: 9 })], asked, 2)).toEqual([1, 4]);
});
