import { expect, test } from "vitest";
import { claimBy, createAuthor } from "../../../test/feed/author.ts";
import { readRecord } from "./record.ts";

const author = (await createAuthor()).key;
const head = { v: 1, author, created: "2026-03-01T12:00:00Z" };
const of = "ab".repeat(32);
const records = {
  claim: claimBy(author),
  review: {
    ...head,
    type: "review",
    of,
    truce: null,
    verdict: "confirms",
    note: null,
    evidence: [],
  },
  retract: { ...head, type: "retract", of, truce: null, reason: null },
  author: { ...head, type: "author", name: "Salma", organisation: null, url: null },
};
/** What lists of other extensions may carry: style, places in a page, patterns, code. */
const POWERS = [
  "css",
  "style",
  "selector",
  "regex",
  "pattern",
  "html",
  "script",
  "filters",
  "icon",
];

test.each(Object.entries(records))(
  "a record of type %s is data and can carry no power",
  (_, record) => {
    expect(readRecord(JSON.stringify(record)).ok).toBe(true);
    const accepted = POWERS.filter(
      (power) => readRecord(JSON.stringify({ ...record, [power]: ".x" })).ok,
    );
    expect(accepted).toEqual([]);
  },
);

test("nor can the reports in a claim", () => {
  const { reports, ...claim } = claimBy(author);
  const accepted = POWERS.filter(
    (power) =>
      readRecord(JSON.stringify({ ...claim, reports: [{ ...reports[0], [power]: ".x" }] })).ok,
  );
  expect(accepted).toEqual([]);
});
