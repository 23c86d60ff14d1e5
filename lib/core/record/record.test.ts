import * as fc from "fast-check";
import { expect, test } from "vitest";
import { claimBy } from "../../../test/feed/author.ts";
import { claimOfRecord } from "./claim-of-record.ts";
import { claimSchema } from "../claim.ts";
import { readRecord, writeRecord, type LogRecord } from "./record.ts";

const author = "A".repeat(43);
const of = "ab".repeat(32);
const head = { v: 1, author, created: "2026-03-01T12:00:00Z" } as const;

const records: LogRecord[] = [
  claimBy(author),
  claimBy(author, { kind: "denial", metric: null, value: null, qualifier: null, supersedes: of }),
  claimBy(author, { value: null, qualifier: "vague" }),
  {
    ...head,
    type: "review",
    of,
    truce: "syria-2016-12",
    verdict: "misattributed",
    note: "The report names the monitor,\nnot the ministry.",
    evidence: ["https://news.example/a"],
  },
  { ...head, type: "retract", of, truce: null, reason: "Entered twice", erase: true },
  { ...head, type: "author", name: "Salma الحسن", organisation: null, url: null, next: author },
  {
    ...head,
    type: "outlet",
    outlet: {
      domain: "news.example",
      name: "News",
      country: "Nowhere",
      ownership: "private",
      party: null,
    },
  },
];

test.each(records.map((record) => [record.type, record] as const))(
  "a %s record is read as it was written",
  (_, record) => {
    const result = readRecord(writeRecord(record));
    expect(result).toEqual({ ok: true, record });
  },
);

const refusals: [string, object][] = [
  ["truce", { truce: "Syria 2016" }],
  ["metric", { metric: null }],
  ["metric", { kind: "accusation" }],
  ["value", { value: null }],
  ["value", { value: -1 }],
  ["value", { value: 1.5 }],
  ["value", { value: 1_000_000_001 }],
  ["value", { value: "399" }],
  ["valueMax", { qualifier: "range", valueMax: 398 }],
  ["accused", { accused: Array.from({ length: 9 }, (_, i) => `party-${i}`) }],
  ["reports", { reports: Array.from({ length: 33 }, () => claimBy(author).reports[0]) }],
  ["reports.0.url", { reports: [{ ...claimBy(author).reports[0], url: "javascript:alert(1)" }] }],
  [
    "reports.0.url",
    { reports: [{ ...claimBy(author).reports[0], url: "https://a.example@b.example/" }] },
  ],
  ["reports.0.url", { reports: [{ ...claimBy(author).reports[0], url: "https://nеws.example/" }] }],
  [
    "reports.0.url",
    { reports: [{ ...claimBy(author).reports[0], url: 'https://a.example/"><b>' }] },
  ],
  ["period", { period: { from: "2017-01-09", to: "2016-12-30" } }],
  ["period.to", { period: { from: "2017-01-09", to: "2017-02-30" } }],
  ["created", { created: "2026-02-30T12:00:00Z" }],
  ["created", { created: "2026-03-01" }],
  ["place", { place: "Idlib\u202egnp" }],
  ["place", { place: "Idlib\u0000" }],
  ["note", { note: "\u2066hidden" }],
  ["supersedes", { supersedes: "AB".repeat(32) }],
  ["author", { author: "short" }],
  ["", { html: "<b>" }],
];

test.each(refusals)(
  "a claim with a bad %j is refused, and the field is named: %j",
  (field, change) => {
    const result = readRecord(JSON.stringify({ ...claimBy(author), ...change }));
    expect(result).toMatchObject({ ok: false, code: "body-shape" });
    expect(result.ok ? [] : result.faults.map((fault) => fault.field)).toContain(field);
  },
);

test("a prototype smuggled in as a field is refused", () => {
  const body = writeRecord(claimBy(author)).replace("{", '{"__proto__":{"erase":true},');
  expect(readRecord(body)).toMatchObject({ ok: false, code: "body-shape" });
});

test.each([
  ['{"v":2,"type":"claim"}', "newer"],
  ['{"v":1,"type":"map"}', "newer"],
  ['{"v":1,"type":"claim"}', "body-shape"],
  ['{"type":"claim"}', "body-shape"],
  ["[]", "body-shape"],
  ["null", "body-shape"],
  ["{", "not-json"],
  ['{"v":1,\t"type":"claim"}', "line-shape"],
  ['"\udc00"', "not-well-formed"],
  ["[".repeat(16_000), "not-json"],
  [" ".repeat(20_000), "too-long"],
])("%.30j is told apart as %s", (body, code) => {
  expect(readRecord(body)).toMatchObject({ ok: false, code });
});

test("a name in a party of a feed may not turn letters around", () => {
  const outlet = {
    domain: "a.example",
    name: "N\u202eews",
    country: "X",
    ownership: "x",
    party: null,
  };
  expect(readRecord(JSON.stringify({ ...head, type: "outlet", outlet }))).toMatchObject({
    code: "body-shape",
  });
});

test("whatever bytes a feed holds, reading a body never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (body) => {
      expect(typeof readRecord(body).ok).toBe("boolean");
    }),
  );
});

test("writing a record that does not fit is a mistake of the caller", () => {
  expect(() => writeRecord(claimBy(author, { value: -1 }))).toThrow("value");
  const notes = Array.from({ length: 30 }, () => ({
    url: null,
    outlet: null,
    published: null,
    lang: "en",
    quote: "x".repeat(900),
  }));
  expect(() => writeRecord(claimBy(author, { reports: notes }))).toThrow("too-long");
});

test("a recorded claim becomes an entry of the index, under the id of its record", () => {
  const claim = claimOfRecord(of, claimBy(author, { supersedes: of }));
  expect(claimSchema.parse(claim)).toEqual(claim);
  expect(claim).toMatchObject({ id: of, value: 399, claimant: "snhr" });
});
