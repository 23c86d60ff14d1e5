import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { writeSignedLines } from "../../lib/core/exchange/json-lines.ts";
import { toBase64url } from "../../lib/core/record/base64url.ts";
import { makeClaimRecord } from "../../lib/core/own-work/examples.ts";
import { signRecord } from "../../lib/core/record/signed-record.ts";
import { exportBundle, type ExportFormat } from "./export.ts";
import { importFile } from "./import.ts";
import { primitives } from "./read-exchange.ts";
import { printStats } from "./stats.ts";
import { validate } from "./validate.ts";

const BUNDLED = fileURLToPath(new URL("../../public/index", import.meta.url));
let folder: string;
let printed: string[];
let complaints: string[];
const output = {
  print: (text: string) => printed.push(text),
  complain: (text: string) => complaints.push(text),
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whocounts-index-"));
  printed = [];
  complaints = [];
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function copyIndex(): string {
  const copy = join(folder, "index");
  cpSync(BUNDLED, copy, { recursive: true });
  return copy;
}

const HEADER = "truce,kind,claimant,accused,metric,value,qualifier,from,to,url,outlet,lang,quote";
const NEW =
  "loc-2021-02,figure,india-army,pakistan,violations,7,exact,2021-03-01,2021-03-31,,,en,Seven breaches in March.";
const options = { write: true, conflicts: false, today: "2027-01-02" };
const exportAs = async (path: string, as: ExportFormat, out = join(folder, as)) => {
  await exportBundle(path, { as, out, truces: [], names: BUNDLED }, output);
  return readFileSync(out, "utf8");
};

describe("validate", () => {
  test("finds nothing wrong with the bundled index", async () => {
    expect(await validate([BUNDLED], output)).toBe(0);
    expect(printed).toEqual([`${BUNDLED}: 1757 claims, no faults`]);
  });

  test("names file, line and column", async () => {
    const path = copyIndex();
    const claims = readFileSync(join(path, "claims.ndjson"), "utf8").split("\n");
    claims[4] = claims[4]?.replace(/"kind": "\w+"/, '"kind": "lie"') ?? "";
    writeFileSync(join(path, "claims.ndjson"), claims.join("\n"));
    const truces = readFileSync(join(path, "truces.json"), "utf8").replace(
      '"name": "',
      '"title": "',
    );
    writeFileSync(join(path, "truces.json"), truces);
    expect(await validate([path], output)).toBe(1);
    expect(complaints[0]).toMatch(/truces\.json:2:3: /);
    const column = (claims[4].indexOf('"kind":') + 1).toString();
    expect(complaints[1]).toMatch(new RegExp(`claims\\.ndjson:5:${column}: `));
  });

  test.each([
    ["t.csv", "truce,kind\nx-2020-01,lie\n", /t\.csv:2:2: the cell does not fit \(kind\)/],
    ["t.ndjson", '{"truce":}', /t\.ndjson:1:10: no JSON/],
    [
      "t.jsonld",
      '{"@context":1,"@graph":[{"@type":"Claim"}]}',
      /t\.jsonld:1:1: the field does not fit/,
    ],
    ["t.csv", "\0\u0001", /t\.csv:1:1: a column is missing/],
  ])("reads %s holding %j", async (name, text, message) => {
    expect(await validate([file(name, text)], output)).toBe(1);
    expect(complaints[0]).toMatch(message);
  });

  test("refuses what is not UTF-8, and says how to mend it", async () => {
    writeFileSync(join(folder, "latin.csv"), Buffer.from("truce,kind\nx,caf\xe9\n", "latin1"));
    expect(await validate([join(folder, "latin.csv")], output)).toBe(1);
    expect(complaints[0]).toContain("save it as UTF-8");
  });
});

describe("import into an index folder", () => {
  test("shows the plan and writes nothing unless told so", async () => {
    const into = copyIndex();
    const before = readFileSync(join(into, "claims.ndjson"), "utf8");
    const table = file(
      "t.csv",
      `${HEADER}\n${NEW}\n${NEW}\n${NEW.replace(",7,", ",8,")}\n${NEW.replace("india-army", "indian-armi")}\n`,
    );
    expect(await importFile(table, { ...options, into, write: false }, output)).toBe(1);
    expect(complaints).toEqual([
      `${table}:5:1: no such party in the index (claimant): indian-armi`,
    ]);
    expect(printed).toEqual([
      `${table}:4:1: in conflict with line 2`,
      `${table}: 1 new, 1 known, 1 in conflict, 1 refused`,
      "Nothing was written; --write does it.",
    ]);
    expect(readFileSync(join(into, "claims.ndjson"), "utf8")).toBe(before);
  });

  test("adds what is new as a sound next edition", async () => {
    const into = copyIndex();
    const table = file("t.csv", `${HEADER}\n${NEW}\n`);
    expect(await importFile(table, { ...options, into }, output)).toBe(0);
    expect(await validate([into], output)).toBe(0);
    expect(printed.at(-1)).toContain("1758 claims, no faults");
    const text = readFileSync(join(into, "claims.ndjson"), "utf8");
    expect(text).toContain('"id": "loc-2021-02--india-army--violations-7--2021-03-01"');
    expect(text).not.toContain("Seven breaches");
    expect(JSON.parse(readFileSync(join(into, "stamp.json"), "utf8"))).toMatchObject({
      version: 2,
      date: "2027-01-02",
    });
    expect(await importFile(table, { ...options, into }, output)).toBe(0);
    expect(printed).toContain(`${table}: 0 new, 1 known, 0 in conflict, 0 refused`);
  });

  test("refuses an outlet that the index does not hold, and writes nothing", async () => {
    const into = copyIndex();
    const before = readFileSync(join(into, "claims.ndjson"), "utf8");
    const table = file(
      "t.csv",
      `${HEADER}\n${NEW.replace(",,,en", ",https://nowhere.example/,nowhere.example,en")}\n`,
    );
    expect(await importFile(table, { ...options, into }, output)).toBe(1);
    expect(complaints).toEqual(['line 2: unknown id "nowhere.example"']);
    expect(readFileSync(join(into, "claims.ndjson"), "utf8")).toBe(before);
  });
});

async function signedFile(): Promise<string> {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const author = toBase64url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  const records = await Promise.all(
    [3, 1, 2].map((value) =>
      signRecord(
        makeClaimRecord({ author, value }),
        async (message) =>
          new Uint8Array(await crypto.subtle.sign("Ed25519", pair.privateKey, message)),
        primitives,
      ),
    ),
  );
  return file("signed.jsonl", writeSignedLines(records));
}

describe("signed lines", () => {
  test("are the same bytes after import and export", async () => {
    const path = await signedFile();
    const into = join(folder, "desk.jsonl");
    expect(await importFile(path, { ...options, into, conflicts: true }, output)).toBe(0);
    expect(await exportAs(into, "signed-lines")).toBe(readFileSync(path, "utf8"));
  });

  test("take no unsigned claims among them", async () => {
    const table = file("t.csv", `${HEADER}\n${NEW}\n`);
    expect(await importFile(table, { ...options, into: join(folder, "desk.jsonl") }, output)).toBe(
      1,
    );
    expect(complaints).toEqual(["line 2: only signed records go into a file of signed lines"]);
  });
});

describe("export", () => {
  test.each<[ExportFormat, string]>([
    ["csv", "signature, author, created, anchor, reviews"],
    ["annotations", "signature"],
    ["claim-review", "signature, anchor"],
    ["claim-lines", "signature, reviews"],
  ])("as %s loses nothing of the whole bundled index but what it names", async (as, lost) => {
    const text = await exportAs(BUNDLED, as);
    expect(complaints).toEqual([`Not carried by this format: ${lost}.`]);
    const again = file("again", text);
    const there = await exportAs(again, "claim-lines", join(folder, "there"));
    const here = await exportAs(BUNDLED, "claim-lines", join(folder, "here"));
    expect(there.split("\n").filter((line, i) => line !== here.split("\n")[i])).toEqual([]);
  });

  test("of one truce writes that truce only, to standard output", async () => {
    await exportBundle(
      BUNDLED,
      { as: "csv", out: undefined, truces: ["aceh-2002-12"], names: BUNDLED },
      output,
    );
    expect(printed[0]?.split("\r\n").length).toBe(3);
  });
});

test("stats count what is held", async () => {
  expect(await printStats(BUNDLED, output)).toBe(0);
  expect(printed[0]).toBe("1757 claims, 2082 reports, 0 reviews");
  expect(printed[1]).toBe("291 claims without days, 876 reports without a day");
  expect(printed.join("\n")).toMatch(/by truce\n +291 {2}loc-2003-11\n/);
});
