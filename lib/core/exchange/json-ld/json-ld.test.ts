import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { createPartyTable } from "../../party.ts";
import { makeClaim, PARTIES, TRUCE } from "../../compare/examples.ts";
import { AUTHOR, moment, recordIdOf } from "../../own-work/examples.ts";
import { findCompeting } from "../competing.ts";
import { makeExchangeClaim } from "../examples.ts";
import type { ExchangeReview } from "../exchange-review.ts";
import { ANNO_CONTEXT, OA, SCHEMA_ORG_CONTEXT } from "./local-contexts.ts";
import { writeClaimReview } from "./claim-review.ts";
import { readJsonLd } from "./read-json-ld.ts";
import { writeWebAnnotations } from "./web-annotation.ts";

const names = {
  party: (id: string) => PARTIES.find((party) => party.id === id)?.name,
  truce: (id: string) => (id === TRUCE.id ? TRUCE.name : undefined),
  outlet: () => undefined,
};
const [report] = makeExchangeClaim().reports;
const claims = [
  makeExchangeClaim(),
  makeExchangeClaim({
    id: "b",
    claimant: "observers",
    accused: [],
    value: 80,
    valueMax: 90,
    qualifier: "range",
    anchor: null,
  }),
  makeExchangeClaim({
    id: null,
    kind: "denial",
    metric: null,
    value: null,
    qualifier: null,
    period: null,
    part: true,
    per: null,
    place: "Ford",
    note: "n",
    reports: [],
  }),
  makeExchangeClaim({
    id: "d",
    created: null,
    author: null,
    reports: report ? [{ ...report, url: null }] : [],
  }),
];
const review: ExchangeReview = {
  id: recordIdOf(9),
  of: recordIdOf(1),
  truce: TRUCE.id,
  verdict: "disputes",
  note: "It counts both banks.",
  evidence: ["https://other.example/1"],
  created: moment(3),
  author: AUTHOR,
};
const bare: ExchangeReview = {
  ...review,
  id: null,
  verdict: "confirms",
  note: null,
  truce: null,
  evidence: [],
  created: null,
  author: null,
};
const bundle = { claims, reviews: [review, bare] };
const competing = findCompeting({
  truces: [TRUCE],
  parties: createPartyTable(PARTIES),
  claims: [
    makeClaim({ ...claims[0], id: claims[0]?.id ?? "" }),
    makeClaim({ ...claims[1], id: "b" }),
  ],
});

const CONTEXTS: Record<string, object> = {
  "http://www.w3.org/ns/anno.jsonld": ANNO_CONTEXT,
  "https://schema.org": SCHEMA_ORG_CONTEXT,
};

async function documentLoader(url: string) {
  const document = CONTEXTS[url];
  if (!document) throw new Error(`not local: ${url}`);
  return { documentUrl: url, document, contextUrl: undefined };
}

/** Expands with local contexts and fails on any term that no context defines. */
async function expand(text: string) {
  const options = { documentLoader, safe: true } as unknown as Parameters<typeof jsonld.expand>[1];
  return jsonld.expand(JSON.parse(text), options);
}

function read(text: string) {
  return Array.from(readJsonLd(text), (row) => {
    if (!row.ok) return row.refusal;
    return row.value.type === "claim" ? row.value.claim : row.value.review;
  });
}

describe("web annotations", () => {
  const text = writeWebAnnotations(bundle, names);

  test("are linked data in the terms of the W3C's vocabulary and ours", async () => {
    const expanded = JSON.stringify(await expand(text));
    const used = new Set(expanded.match(/http:\/\/www\.w3\.org\/ns\/oa#\w+/g));
    expect([...used].filter((term) => !OA.includes(term.slice(OA_LENGTH)))).toEqual([]);
    expect([...used].map((term) => term.slice(OA_LENGTH))).toEqual(
      expect.arrayContaining([
        "Annotation",
        "hasBody",
        "hasTarget",
        "hasSource",
        "TextQuoteSelector",
        "TextPositionSelector",
        "motivatedBy",
      ]),
    );
  });

  test("each have one motivation, a body and a target, as the model asks", () => {
    const { items } = JSON.parse(text).first;
    expect(items.length).toBe(6);
    for (const item of items)
      expect(item).toMatchObject({
        type: "Annotation",
        id: expect.stringMatching(/^tag:/),
        motivation: expect.any(String),
        body: expect.anything(),
        target: expect.anything(),
      });
  });

  test("carry every field there and back", () => {
    expect(read(text)).toEqual([...claims, review, bare]);
  });
});

const OA_LENGTH = "http://www.w3.org/ns/oa#".length;

describe("schema.org", () => {
  const text = writeClaimReview(bundle, names, competing);

  test("is linked data that a processor accepts", async () => {
    const expanded = JSON.stringify(await expand(text));
    expect(expanded).toContain("http://schema.org/ClaimReview");
    expect(expanded).toContain("http://schema.org/appearance");
    expect(expanded).toContain("https://whocounts.example/ns#competesWith");
  });

  test("says what competes with what, both ways, and rates nothing", () => {
    const graph: Record<string, unknown>[] = JSON.parse(text)["@graph"];
    const [first, second] = graph;
    expect(first?.["competesWith"]).toEqual([second?.["@id"]]);
    expect(second?.["competesWith"]).toEqual([first?.["@id"]]);
    expect(text).not.toMatch(/rating/i);
  });

  test("carries every field but the anchor there and back", () => {
    expect(read(text)).toEqual([
      ...claims.map((claim) => ({ ...claim, anchor: null })),
      review,
      bare,
    ]);
  });

  test("names bodies formally", () => {
    expect(text).toContain('"name": "Formal name of north"');
    expect(text).toContain(
      "Formal name of north: 120 violations of the truce laid to Formal name of south",
    );
  });
});

describe("what is refused", () => {
  test.each([
    ["no JSON", '{"@context": [\n 1,,', [{ code: "not-json", line: 2, column: 4 }]],
    ["other JSON", "[1]", [{ code: "format-unknown" }]],
    ["an empty graph", '{"@graph":[]}', [{ code: "nothing-in-it" }]],
    [
      "a note of another tool",
      '{"type":"Annotation","body":{"type":"TextualBody","value":"x"}}',
      [{ code: "no-claim" }],
    ],
    [
      "a claim with a fault",
      '{"@graph":[\n {"@id":"a","@type":"Claim","kind":"lie"}]}',
      [{ code: "body-shape", line: 2, column: 9 }],
    ],
    [
      "a review of nothing of ours",
      '{"@graph":[{"@type":"ClaimReview","itemReviewed":{"@id":"http://x"},"verdict":"confirms"}]}',
      [{ code: "body-shape", field: "of" }],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  test.each([
    ["on one line", (n: number) => `tag:a,2026:${n}`],
    ["with addresses written otherwise", (n: number) => `tag:\u00e9,2026:${n}`],
  ])("ten thousand nodes %s take no longer for being many", (_, addressOf) => {
    const nodes = Array.from({ length: 10_000 }, (_node, n) => ({
      "@id": addressOf(n),
      "@type": "Claim",
      text: "x".repeat(500),
    }));
    const file = JSON.stringify({ "@graph": nodes }).replaceAll("\u00e9", String.raw`\u00e9`);
    const begun = performance.now();
    expect(read(file)).toHaveLength(10_000);
    // It was a minute and more.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test("nesting without end", () => {
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    expect(read(deep)).toHaveLength(1);
    expect(read(`{"@graph":[{"@type":"Claim","truce":${deep}}]}`)).toMatchObject([
      { code: expect.any(String) },
    ]);
  });
});
