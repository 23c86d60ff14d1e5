import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createAuthor, primitives } from "../../../test/feed/author.ts";
import { readDecision, signDecision, type Decision } from "./decision.ts";
import { formatInvitation, parseInvitation } from "./invitation.ts";
import { readJoin, signJoin } from "./join.ts";
import { isRequestSigned, parseRequestProof, signRequest } from "./signed-request.ts";
import { isTextSignedBy } from "./signed-text.ts";

const author = await createAuthor();
const feed = "0f".repeat(32);
const created = "2026-03-01T12:00:00Z";
const decision: Decision = {
  v: 1,
  type: "decision",
  author: author.key,
  created,
  feed,
  of: "ab".repeat(32),
  ruling: "reject",
  reason: "Another truce",
};

test("a decision is read as it was signed, and only as a decision", async () => {
  const signed = await signDecision(decision, author.sign, primitives);
  expect(readDecision(signed.body)).toEqual(decision);
  expect(await isTextSignedBy("decision", author.key, signed, primitives)).toBe(true);
  expect(await isTextSignedBy("join", author.key, signed, primitives)).toBe(false);
  const changed = { ...signed, body: signed.body.replace("reject", "publish") };
  expect(await isTextSignedBy("decision", author.key, changed, primitives)).toBe(false);
});

test.each([
  ["a rejection without a reason", { reason: null }],
  ["no such ruling", { ruling: "delete" }],
  ["a reason that turns letters around", { reason: "a\u202eb" }],
  ["a field too many", { html: "<b>" }],
])("%s is no decision", (_, change) => {
  expect(readDecision(JSON.stringify({ ...decision, ...change }))).toBeUndefined();
});

test("whatever is sent, reading it never throws", () => {
  const read = [readDecision, readJoin, parseInvitation, parseRequestProof];
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (body) => {
      expect(read.map((it) => it(body))).toEqual([undefined, undefined, undefined, undefined]);
    }),
  );
});

test("an invitation comes back from what is pasted", () => {
  const code = "A".repeat(22);
  for (const service of [
    "https://index.example",
    "https://index.example/service",
    "http://127.0.0.1:8787",
    "http://[::1]:8787",
  ]) {
    const text = formatInvitation({ service, code });
    expect(parseInvitation(`  ${text}\n`)).toEqual({ service, code });
  }
});

test.each([
  "https://index.example/#invite=short",
  "https://index.example/",
  `javascript:alert(1)//#invite=${"A".repeat(22)}`,
  `https://user@index.example/#invite=${"A".repeat(22)}`,
])("%s is no invitation", (text) => {
  expect(parseInvitation(text)).toBeUndefined();
});

test("a key joins under a name", async () => {
  const join = {
    v: 1,
    type: "join",
    author: author.key,
    created,
    feed,
    invitation: "A".repeat(22),
    name: "Salma",
  } as const;
  const signed = await signJoin(join, author.sign, primitives);
  expect(readJoin(signed.body)).toEqual(join);
  await expect(async () =>
    signJoin({ ...join, name: "a\u202eb" }, author.sign, primitives),
  ).rejects.toThrow("name");
});

const facts = { feed, method: "GET", path: "/v1/queue?after=0", body: "" };
const unsigned = { key: author.key, time: "1800000000", nonce: "n".repeat(22) };

test("a signed request is that request only", async () => {
  const header = await signRequest(facts, unsigned, author.sign, primitives);
  const proof = parseRequestProof(header);
  expect(proof).toMatchObject(unsigned);
  if (!proof) return;
  expect(await isRequestSigned(facts, proof, primitives)).toBe(true);
  for (const change of [
    { feed: "00".repeat(32) },
    { method: "POST" },
    { path: "/v1/queue?after=1" },
    { body: "x" },
  ])
    expect(await isRequestSigned({ ...facts, ...change }, proof, primitives)).toBe(false);
  for (const change of [{ time: "1800000001" }, { nonce: "m".repeat(22) }])
    expect(await isRequestSigned(facts, { ...proof, ...change }, primitives)).toBe(false);
});

test.each([undefined, "", "Bearer a.b.c.d", "WhoCounts a.b.c.d", "WhoCounts a"])(
  "%j proves nothing",
  (header) => {
    expect(parseRequestProof(header)).toBeUndefined();
  },
);
