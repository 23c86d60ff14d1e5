import { describe, expect, test } from "vitest";
import { PARTIES, TRUCE } from "../compare/examples.ts";
import { makeClaimRecord, recordIdOf } from "../own-work/examples.ts";
import { createPrimitives } from "../record/primitives.ts";
import { writeRecord, type LogRecord } from "../record/record.ts";
import { signRecord } from "../record/signed-record.ts";
import { toBase64url } from "../record/base64url.ts";
import { makeExchangeClaim } from "./examples.ts";
import type { ExchangeClaim } from "./exchange-claim.ts";
import { planImport, type IdentifiedItem, type KnownWork } from "./import-plan.ts";
import { writeClaimLines, writeSignedLines } from "./json-lines.ts";
import { readExchangeFile } from "./read-file.ts";
import { verifyRow } from "./verify-rows.ts";

const primitives = createPrimitives(globalThis);
const nothing: KnownWork = {
  records: new Set(),
  claims: [],
  reviews: [],
  hasParty: (id) => PARTIES.some((party) => party.id === id),
  hasTruce: (id) => id === TRUCE.id,
};
const here = { ...makeExchangeClaim(), id: "here" };
const known: KnownWork = { ...nothing, claims: [here] };

function rowOf(item: IdentifiedItem) {
  return { ok: true as const, place: { line: 1, column: 1 }, value: item };
}
function planClaims(claims: ExchangeClaim[], work = known) {
  return planImport(
    claims.map((claim) => rowOf({ type: "claim", claim })),
    work,
  );
}
function line(n: number, record: LogRecord): IdentifiedItem {
  return { type: "line", id: recordIdOf(n), line: { sig: "", body: writeRecord(record), record } };
}
function statuses(items: IdentifiedItem[], work = known) {
  return planImport(items.map(rowOf), work).map(({ status }) => status);
}

async function verified(file: string) {
  return Promise.all([...readExchangeFile(file).rows].map((row) => verifyRow(row, primitives)));
}

describe("an unsigned claim", () => {
  test("is new when nothing is said of the same", () => {
    expect(planClaims([makeExchangeClaim({ id: "x", claimant: "observers" })])).toMatchObject([
      { status: "new" },
    ]);
  });

  test("is known when it is here, whatever its id and its reports", () => {
    expect(planClaims([makeExchangeClaim({ id: "x", reports: [] })])).toMatchObject([
      { status: "known", as: "here" },
    ]);
  });

  test.each([
    ["another number for the same claim", { id: "x", value: 121 }],
    ["other fields under the same id", { id: "here", place: "Ford" }],
  ])("is in conflict with %s", (_, more) => {
    expect(planClaims([makeExchangeClaim(more)])).toMatchObject([
      { status: "conflict", against: "here" },
    ]);
  });

  test.each([
    [{ truce: "nowhere-1999-01" }, "unknown-truce", "truce"],
    [{ claimant: "nort" }, "unknown-party", "claimant"],
    [{ accused: ["south", "sout"] }, "unknown-party", "accused"],
  ])("with %j is refused", (more, code, field) => {
    expect(planClaims([makeExchangeClaim(more)])).toMatchObject([
      { status: "refused", refusal: { code, field } },
    ]);
  });

  test("that stands twice in a file is new once", () => {
    const plan = planClaims(
      [makeExchangeClaim({ id: "a" }), makeExchangeClaim({ id: "b" })],
      nothing,
    );
    expect(plan).toMatchObject([{ status: "new" }, { status: "known", as: "a" }]);
  });
});

describe("a signed record", () => {
  const record = makeClaimRecord();

  test("is known by its id", () => {
    expect(statuses([line(1, record), line(1, record)])).toEqual(["new", "known"]);
    expect(statuses([line(1, record)], { ...known, records: new Set([recordIdOf(1)]) })).toEqual([
      "known",
    ]);
  });

  test("with another number is in conflict, unless it revises what it differs from", () => {
    const other = makeClaimRecord({ value: 99 });
    const revision = makeClaimRecord({ value: 99, supersedes: recordIdOf(1) });
    expect(statuses([line(1, record), line(2, other)], nothing)).toEqual(["new", "conflict"]);
    expect(statuses([line(1, record), line(2, revision)], nothing)).toEqual(["new", "new"]);
  });

  test("of a body that this index does not know is kept: a later index may know it", () => {
    expect(statuses([line(1, makeClaimRecord({ claimant: "newcomers" }))])).toEqual(["new"]);
  });
});

describe("a file of signed lines", async () => {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const author = toBase64url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  const sign = async (message: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign("Ed25519", pair.privateKey, message));
  const records = await Promise.all(
    [1, 2, 3].map((value) => signRecord(makeClaimRecord({ author, value }), sign, primitives)),
  );
  const text = writeSignedLines(records);

  test("comes back byte by byte", async () => {
    const lines = (await verified(text)).flatMap((row) =>
      row.ok && row.value.type === "line" ? [row.value.line] : [],
    );
    expect(writeSignedLines(lines)).toBe(text);
  });

  test("is refused line by line where a signature is not the author's", async () => {
    const forged = text.replace('"value":2', '"value":7');
    expect(
      (await verified(forged)).map((row) => (row.ok ? "ok" : [row.refusal.line, row.refusal.code])),
    ).toEqual(["ok", [2, "signature"], "ok"]);
  });

  test("keeps a record of a later version, if it is signed", async () => {
    const body = JSON.stringify({ v: 2, type: "claim", author, more: true });
    const bodies = [body, body.replace(author, author.slice(1))];
    const lines = await Promise.all(
      bodies.map(async (each) => {
        const { recordId, recordMessage } = await import("../record/signed-record.ts");
        const message = recordMessage(await recordId(each, primitives), primitives);
        return `${toBase64url(await sign(message))}\t${each}\n`;
      }),
    );
    expect((await verified(lines.join(""))).map(({ ok }) => ok)).toEqual([true, false]);
  });

  test.each([
    ["a cut line", text.slice(0, 200), [{ line: 1, code: "not-json" }]],
    ["an erased record", `!\t${recordIdOf(1)}\t${"s".repeat(86)}\n`, [{ code: "erased" }]],
    [
      "a field that does not fit",
      text.split("\n")[0]?.replace('"metric":"violations"', '"metric":"bribes"') ?? "",
      [{ code: "body-shape", field: "metric" }],
    ],
    ["broken characters", `${"s".repeat(86)}\t{"a":"\ud800"}`, [{ code: "not-well-formed" }]],
    ["a line of 17 KB", `${"s".repeat(86)}\t${"x".repeat(17_000)}`, [{ code: "too-long" }]],
  ])("names the place of %s", (_, file, expected) => {
    expect(
      [...readExchangeFile(file).rows].map((row) => (row.ok ? row : row.refusal)),
    ).toMatchObject(expected);
  });
});

describe("a file of claims", () => {
  test("comes back with every field", () => {
    const claims = [makeExchangeClaim(), makeExchangeClaim({ id: null, anchor: null })];
    const { format, rows } = readExchangeFile(writeClaimLines(claims));
    expect(format).toBe("claim-lines");
    expect([...rows].map((row) => row.ok && row.value)).toEqual(
      claims.map((claim) => ({ type: "claim", claim })),
    );
  });

  test("of an index is read as it is", () => {
    const { anchor: _a, created: _c, author: _b, ...claim } = makeExchangeClaim();
    expect([...readExchangeFile(`${JSON.stringify(claim)}\n`).rows]).toMatchObject([{ ok: true }]);
  });

  test.each([
    ["no JSON", '{"a":1}\n{"a" 1}', { line: 2, column: 6, code: "not-json" }],
    [
      "a wrong field",
      writeClaimLines([makeExchangeClaim()]).replace('"kind":"figure"', '"kind":"lie"'),
      { line: 1, code: "body-shape", field: "kind" },
    ],
    ["no object", "[]", { code: "body-shape" }],
  ])("with %s says where", (_, text, expected) => {
    expect(
      [...readExchangeFile(text).rows].flatMap((row) => (row.ok ? [] : row.refusal)).at(-1),
    ).toMatchObject(expected);
  });
});

test("an empty file has nothing in it", () => {
  expect([...readExchangeFile("").rows]).toMatchObject([
    { ok: false, refusal: { code: "nothing-in-it" } },
  ]);
});
