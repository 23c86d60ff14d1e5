import Papa from "papaparse";
import type { ExchangeClaim } from "../exchange-claim.ts";
import { nameInFile } from "../unnamed.ts";
import { COLUMNS, type Cells } from "./columns.ts";
import { writeCell } from "./formula.ts";

/** The claims as a table: one row a report, in the order of the codebook's columns. */
export function writeCsv(claims: readonly ExchangeClaim[]): string {
  const names = COLUMNS.map(({ name }) => name);
  const rows = claims.flatMap((claim, i) =>
    rowsOf(claim, i).map((cells) => names.map((name) => writeCell(cells[name]))),
  );
  return `${Papa.unparse({ fields: names, data: rows }, { newline: "\r\n" })}\r\n`;
}

/** A claim without reports still has a row; one with several needs a name that holds them together. */
function rowsOf(claim: ExchangeClaim, position: number): Cells[] {
  const reports = claim.reports.length === 0 ? [undefined] : claim.reports;
  const id = reports.length > 1 ? nameInFile(claim.id, position) : (claim.id ?? "");
  const shared = { ...claimCells(claim), id };
  return reports.map((report) => ({
    ...shared,
    url: report?.url ?? "",
    outlet: report?.outlet ?? "",
    published: report?.published ?? "",
    lang: report?.lang ?? "",
    title: report?.title ?? "",
    quote: report?.quote ?? "",
  }));
}

function claimCells(claim: ExchangeClaim) {
  const { truce, kind, claimant, accused, metric, value, valueMax } = claim;
  const { per, qualifier, period, place, part, note } = claim;
  return {
    truce,
    kind,
    claimant: claimant ?? "",
    accused: accused.join("; "),
    metric: metric ?? "",
    value: value?.toString() ?? "",
    valueMax: valueMax?.toString() ?? "",
    per: per ?? "",
    qualifier: qualifier ?? "",
    from: period?.from ?? "",
    to: period?.to ?? "",
    place: place ?? "",
    part: part ? "true" : "",
    note: note ?? "",
  };
}
