import * as fc from "fast-check";
import { expect, test } from "vitest";
import { KINDS, METRICS, QUALIFIERS, RATES } from "../claim.ts";
import { VERDICTS } from "../record/review-record.ts";
import { nameSchema, proseSchema } from "../record/plain-text.ts";
import type { Bundle } from "./bundle.ts";
import { LOST_IN_CSV } from "./csv/columns.ts";
import { writeCsv } from "./csv/write-csv.ts";
import { checkExchangeClaim, type ExchangeClaim } from "./exchange-claim.ts";
import type { ExchangeReview } from "./exchange-review.ts";
import { LOST_IN_CLAIM_REVIEW, writeClaimReview } from "./json-ld/claim-review.ts";
import { LOST_IN_ANNOTATIONS, writeWebAnnotations } from "./json-ld/web-annotation.ts";
import { LOST_IN_CLAIM_LINES, writeClaimLines } from "./json-lines.ts";
import { readExchangeFile } from "./read-file.ts";

/* Whatever can be recorded. Texts of spaces alone are left out: tables take them for empty. */
const shown = (text: string) => text.trim() !== "";
const text = (longest: number) => fc.string({ unit: "grapheme", minLength: 1, maxLength: longest });
const name = text(40).filter((it) => shown(it) && nameSchema(300).safeParse(it).success);
const prose = fc
  .array(text(20), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join("\n"))
  .filter((it) => shown(it) && proseSchema(500).safeParse(it).success);
const entry = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,4}){0,2}$/);
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const day = fc.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true });
const dayText = day.map((it) => it.toISOString().slice(0, 10));
const moment = day.map((it) => `${it.toISOString().slice(0, 19)}Z`);
const count = fc.nat(1_000_000_000);
const key = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const address = fc
  .webUrl({ validSchemes: ["http", "https"], withQueryParameters: true })
  .map((url) => url.replaceAll(/[\\"<>]/g, ""));

/** One that names nothing is no report: the form asks for an address, a title or the words. */
const report = fc
  .record(
    {
      url: orNull(address),
      outlet: orNull(fc.domain()),
      published: orNull(dayText),
      lang: fc.constantFrom("und", "en", "uk", "arz"),
      title: name,
      quote: prose,
    },
    { requiredKeys: ["url", "outlet", "published", "lang"] },
  )
  .filter(({ url, title, quote }) => url !== null || title !== undefined || quote !== undefined);
const anchor = fc.record({
  where: fc.constantFrom("title" as const, "text" as const),
  exact: fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  prefix: fc.string({ unit: "binary", maxLength: 10 }),
  suffix: fc.string({ unit: "binary", maxLength: 10 }),
  start: fc.nat(),
  end: fc.nat(),
});

const figure = fc.record({
  kind: fc.constant("figure" as const),
  metric: fc.constantFrom(...METRICS),
  values: fc.oneof(
    fc.record({ value: count, valueMax: fc.constant(null) }),
    fc.tuple(count, count).map(([a, b]) => ({ value: Math.min(a, b), valueMax: Math.max(a, b) })),
  ),
  qualifier: orNull(fc.constantFrom(...QUALIFIERS)),
});
const statement = fc.record({
  kind: fc.constantFrom(...KINDS.filter((kind) => kind !== "figure")),
  metric: fc.constant(null),
  values: fc.constant({ value: null, valueMax: null }),
  qualifier: fc.constantFrom(null, "vague" as const),
});
const claim: fc.Arbitrary<ExchangeClaim> = fc
  .record({
    id: orNull(hex),
    truce: entry,
    said: fc.oneof(figure, statement),
    per: orNull(fc.constantFrom(...RATES)),
    claimant: orNull(entry),
    accused: fc.array(entry, { maxLength: 8 }),
    period: orNull(fc.tuple(dayText, dayText)),
    place: orNull(name),
    part: fc.boolean(),
    note: orNull(prose),
    reports: fc.array(report, { maxLength: 3 }),
    anchor: orNull(anchor),
    created: orNull(moment),
    author: orNull(key),
  })
  .map(({ said: { values, ...said }, period, ...fields }) => {
    const [from = "", to = ""] = period?.toSorted() ?? [];
    return { ...fields, ...said, ...values, period: period && { from, to } };
  });
const review: fc.Arbitrary<ExchangeReview> = fc.record({
  id: orNull(hex),
  of: fc.oneof(hex, fc.constant("river-2020-01--north--violations-120--2020-01-01--all")),
  truce: orNull(entry),
  verdict: fc.constantFrom(...VERDICTS),
  note: orNull(prose),
  evidence: fc.array(
    address.map((url) => url.replace(/^http:/, "https:")),
    { maxLength: 3 },
  ),
  created: orNull(moment),
  author: orNull(key),
});
const bundle: fc.Arbitrary<Bundle> = fc.record({
  claims: fc.uniqueArray(claim, { maxLength: 4, selector: ({ id }) => id ?? Symbol("none") }),
  reviews: fc.uniqueArray(review, { maxLength: 3, selector: ({ id }) => id ?? Symbol("none") }),
});

const nobody = { party: () => undefined, truce: () => undefined, outlet: () => undefined };
const FORMATS: [string, (bundle: Bundle) => string, readonly string[]][] = [
  ["CSV", ({ claims }) => writeCsv(claims), LOST_IN_CSV],
  ["claims (JSON lines)", ({ claims }) => writeClaimLines(claims), LOST_IN_CLAIM_LINES],
  ["Web Annotations", (it) => writeWebAnnotations(it, nobody), LOST_IN_ANNOTATIONS],
  ["schema.org", (it) => writeClaimReview(it, nobody, new Map()), LOST_IN_CLAIM_REVIEW],
];

/** No unsigned file has signatures: there is no field for them, neither before nor after. */
const NO_FIELD = "signature";

test.each(FORMATS)("%s loses the fields that it says it loses, and no others", (_, write, said) => {
  const lost = new Set<string>([NO_FIELD]);
  fc.assert(
    fc.property(bundle, (before) => {
      const after = read(write(before));
      expect(after.claims.length).toBe(before.claims.length);
      before.claims.forEach((it, i) => noteLost(it, after.claims[i], lost));
      if (!isSame(before.reviews, after.reviews)) lost.add("reviews");
      expect([...lost].filter((field) => !said.includes(field))).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect([...lost].toSorted()).toEqual([...said].toSorted());
});

test("what is tried can be recorded", () => {
  fc.assert(
    fc.property(claim, (it) => {
      expect(checkExchangeClaim(it)).toMatchObject({ ok: true });
    }),
  );
});

function noteLost(before: ExchangeClaim, after: ExchangeClaim | undefined, lost: Set<string>) {
  for (const field of Object.keys(before) as (keyof ExchangeClaim)[])
    if (!isSame(before[field], after?.[field])) lost.add(field);
}

function isSame(a: unknown, b: unknown): boolean {
  try {
    expect(b).toEqual(a);
    return true;
  } catch {
    return false;
  }
}

function read(file: string): { claims: ExchangeClaim[]; reviews: ExchangeReview[] } {
  const claims: ExchangeClaim[] = [];
  const reviews: ExchangeReview[] = [];
  for (const row of readExchangeFile(file).rows) {
    if (!row.ok && row.refusal.code === "nothing-in-it") continue;
    if (!row.ok) throw new Error(`${row.refusal.code}: ${row.refusal.field} ${row.refusal.detail}`);
    if (row.value.type === "claim") claims.push(row.value.claim);
    if (row.value.type === "review") reviews.push(row.value.review);
  }
  return { claims, reviews };
}
