import Papa from "papaparse";
import { excerpt, type ReadRow, type Refusal } from "../fault.ts";
import { createLineCounter } from "../line-counter.ts";
import { COLUMNS, type Cells, type ColumnName } from "./columns.ts";
import { readCell } from "./formula.ts";

/** The rows of a table by the names of their columns, or why it is no such table. */
export type Table =
  { ok: true; rows: ReadRow<Cells>[]; columns: ColumnName[] } | { ok: false; refusals: Refusal[] };

interface RawRow {
  line: number;
  cells: string[];
}

/** Reads a table whose first row names its columns, in any order. Values are texts yet. */
export function readTable(text: string): Table {
  const parsed = parse(text.replace(/^\ufeff/, ""));
  if ("refusals" in parsed) return { ok: false, refusals: parsed.refusals };
  const [header, ...rows] = parsed.rows;
  if (!header)
    return { ok: false, refusals: [refuse({ line: 1, column: 1 }, "nothing-in-it", "")] };
  const names = header.cells.map((cell) => readCell(cell).trim());
  const refusals = findHeaderFaults(names, header.line);
  if (refusals.length > 0) return { ok: false, refusals };
  const columns = names.filter(isColumn);
  return { ok: true, columns, rows: rows.map((row) => nameCells(row, columns)) };
}

function parse(text: string): { rows: RawRow[] } | { refusals: Refusal[] } {
  const rows: RawRow[] = [];
  const refusals: Refusal[] = [];
  const placeAt = createLineCounter(text);
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: findDelimiter(text),
    step({ data, errors, meta }) {
      if (data.some((cell) => cell.trim() !== "")) rows.push({ line, cells: data });
      for (const { type, message } of errors)
        if (type === "Quotes")
          refusals.push({ ...refuse({ line, column: 1 }, "not-csv", message) });
      ({ line } = placeAt(meta.cursor));
    },
  });
  return refusals.length > 0 ? { refusals } : { rows };
}

const DELIMITERS = [",", ";", "\t"];

/** The one that parts the names of the columns: in the rows, other signs may stand in any cell. */
function findDelimiter(text: string): string {
  const [header = ""] = text.trimStart().split(/[\r\n]/, 1);
  const namesBy = (delimiter: string): number =>
    header.split(delimiter).filter((cell) => isColumn(cell.replaceAll('"', "").trim())).length;
  return DELIMITERS.toSorted((a, b) => namesBy(b) - namesBy(a))[0] ?? ",";
}

function findHeaderFaults(names: readonly string[], line: number): Refusal[] {
  const missing = COLUMNS.filter(({ required, name }) => required && !names.includes(name)).map(
    ({ name }) => refuse({ line, column: 1 }, "column-missing", name),
  );
  const wrong = names.flatMap((name, i) => {
    const place = { line, column: i + 1 };
    if (!isColumn(name)) return [refuse(place, "column-unknown", name)];
    return names.indexOf(name) < i ? [refuse(place, "column-twice", name)] : [];
  });
  return [...missing, ...wrong];
}

function isColumn(name: string): name is ColumnName {
  return COLUMNS.some((column) => column.name === name);
}

function nameCells({ line, cells }: RawRow, columns: readonly ColumnName[]): ReadRow<Cells> {
  if (cells.length !== columns.length) {
    const detail = `${cells.length} of ${columns.length}`;
    return { ok: false, refusal: refuse({ line, column: cells.length }, "cells-missing", detail) };
  }
  const named: Record<string, string> = Object.fromEntries(COLUMNS.map(({ name }) => [name, ""]));
  columns.forEach((name, i) => (named[name] = cleanCell(name, cells[i] ?? "")));
  return { ok: true, place: { line, column: 1 }, value: named as Cells };
}

/** Running text is kept as it is; ids, numbers and days lose the spaces that spreadsheets leave around them. */
const TEXTS: ReadonlySet<ColumnName> = new Set(["place", "note", "title", "quote"]);

function cleanCell(name: ColumnName, cell: string): string {
  const text = readCell(cell);
  return TEXTS.has(name) && text.trim() !== "" ? text : text.trim();
}

function refuse(
  place: { line: number; column: number },
  code: Refusal["code"],
  detail: string,
): Refusal {
  return { ...place, code, field: null, detail: excerpt(detail) };
}
