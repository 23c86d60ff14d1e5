import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeExchangeClaim } from "../examples.ts";
import type { Rows } from "../rows.ts";
import { writeCodebook } from "./codebook.ts";
import { COLUMNS } from "./columns.ts";
import { readCell, writeCell } from "./formula.ts";
import { readCsv } from "./read-csv.ts";
import { writeCsv } from "./write-csv.ts";

const HEADER = COLUMNS.map(({ name }) => name).join(",");
const values = <T>(rows: Rows<T>) => [...rows].flatMap((row) => (row.ok ? [row.value] : []));
const refusals = <T>(rows: Rows<T>) => [...rows].flatMap((row) => (row.ok ? [] : [row.refusal]));

describe("a table", () => {
  test("carries every field that a table can carry there and back", () => {
    const claims = [
      makeExchangeClaim(),
      makeExchangeClaim({
        id: "b",
        kind: "accusation",
        metric: null,
        value: null,
        qualifier: null,
        period: null,
        reports: [],
      }),
      makeExchangeClaim({
        id: "c",
        valueMax: 150,
        per: "day",
        place: 'Ford, Mill; "both"',
        part: true,
        note: "two\nlines",
      }),
      makeExchangeClaim({ id: null, claimant: null, accused: [] }),
    ];
    const read = readCsv(writeCsv(claims));
    expect(refusals(read)).toEqual([]);
    expect(values(read)).toEqual(
      claims.map((claim) => ({ ...claim, anchor: null, created: null, author: null })),
    );
  });

  test("keeps several reports of one claim as several rows of one id", () => {
    const [report] = makeExchangeClaim().reports;
    const other = { url: "https://other.example/1", outlet: null, published: null, lang: "fr" };
    const claim = makeExchangeClaim({ reports: report ? [report, other] : [] });
    expect(writeCsv([claim]).split("\r\n").length).toBe(4);
    expect(values(readCsv(writeCsv([claim])))[0]?.reports).toEqual(claim.reports);
  });

  test("is read with commas though every row has more semicolons, and without ids", () => {
    const [report] = makeExchangeClaim().reports;
    const reports = report ? [report, { ...report, url: "https://other.example/1" }] : [];
    const claim = makeExchangeClaim({ id: null, accused: ["a", "b", "c"], note: "; ; ;", reports });
    expect(values(readCsv(writeCsv([claim])))).toEqual([
      { ...claim, anchor: null, created: null, author: null },
    ]);
  });

  test.each([
    ["semicolons", ";", ""],
    ["tabs and a byte order mark", "\t", "\ufeff"],
  ])("with %s and columns in another order is read too", (_, delimiter, mark) => {
    const text = `${mark}kind,value,metric,truce,accused,claimant\nfigure,12,violations,river-2020-01,south,north\n`;
    expect(values(readCsv(text.replaceAll(",", delimiter)))).toMatchObject([
      { kind: "figure", value: 12, truce: "river-2020-01", accused: ["south"], claimant: "north" },
    ]);
  });
});

describe("what is wrong is named with line and column", () => {
  test.each([
    ["no table", "", [{ line: 1, code: "nothing-in-it" }]],
    [
      "a column too few",
      "truce,kindly\n",
      [{ code: "column-missing" }, { column: 2, code: "column-unknown", detail: "kindly" }],
    ],
    ["a column twice", "truce,kind,truce\n", [{ column: 3, code: "column-twice" }]],
    [
      "cells that are missing",
      "truce,kind\nriver-2020-01\n",
      [{ line: 2, code: "cells-missing", detail: "1 of 2" }],
    ],
    ["an open quotation", 'truce,kind\n"river,figure\n', [{ line: 2, code: "not-csv" }]],
    [
      "a number in words",
      "truce,kind,metric,value\n\nr-1,figure,violations,many\n",
      [{ line: 3, column: 4, code: "cell", field: "value" }],
    ],
    [
      "a separator",
      'truce,kind,metric,value\nr-1,figure,violations,"6,422"\n',
      [{ line: 2, column: 4, field: "value" }],
    ],
    ["half a period", "truce,kind,from,to\nr-1,denial,2020-01-01,\n", [{ column: 4, field: "to" }]],
    [
      "a day that is none",
      "truce,kind,from,to\nr-1,denial,2020-02-30,2020-03-01\n",
      [{ column: 3, field: "from" }],
    ],
    ["a figure without its metric", "truce,kind,value\nr-1,figure,3\n", [{ field: "metric" }]],
    [
      "an address that runs code",
      "truce,kind,url\nr-1,denial,javascript:alert(1)\n",
      [{ column: 3, field: "url" }],
    ],
    [
      "rows of one id that disagree",
      "id,truce,kind\na,r-1,denial\na,r-2,denial\n",
      [{ line: 3, column: 2, code: "rows-disagree" }],
    ],
    [
      "a fault after a cell of two lines",
      'truce,kind,note\nr-1,denial,"a\nb"\nr-1,lie,\n',
      [{ line: 4, column: 2, field: "kind" }],
    ],
  ])("%s", (_, text, expected) => {
    expect(refusals(readCsv(text))).toMatchObject(expected);
  });

  test("one bad row does not take the others with it", () => {
    const good = writeCsv([makeExchangeClaim(), makeExchangeClaim({ id: "b" })]);
    const read = readCsv(good.replace(/\r\nb,/, "\r\nx,r-1,lie,,,,,,,,,,,,,,,,,,\r\nb,"));
    expect([values(read).length, refusals(read).length]).toEqual([2, 1]);
  });
});

describe("a cell that a spreadsheet would run", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1", "''=1"])(
    "%j is written as text and read back",
    (text) => {
      expect(writeCell(text)).toMatch(/^'/);
      expect(readCell(writeCell(text))).toBe(text);
    },
  );

  test("any text comes back, and never begins like a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readCell(writeCell(text))).toBe(text);
        expect(writeCell(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  test("stays a text of the claim when a stranger's table brings it", () => {
    const row = 'a,r-1,denial,,,,,,,,,,,,"=HYPERLINK(""http://x"")",,,,,,';
    const text = `${HEADER}\n${row}\n`;
    expect(values(readCsv(text))[0]?.note).toBe('=HYPERLINK("http://x")');
  });
});

test("any text is read without an exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const row of readCsv(`truce,kind,note\n${text}`)) expect(typeof row.ok).toBe("boolean");
    }),
  );
});

test("the codebook explains every column", () => {
  for (const { name } of COLUMNS) expect(writeCodebook()).toContain(`\`${name}\``);
});
