import { checkExchangeClaim, type ExchangeClaim } from "../exchange-claim.ts";
import { excerpt, type Place, type ReadRow, type Refusal } from "../fault.ts";
import { readEach, type Rows } from "../rows.ts";
import { idOfName } from "../unnamed.ts";
import type { Cells, ColumnName } from "./columns.ts";
import { readTable } from "./read-table.ts";

/** The cells that are a report's; all others are the claim's and agree in all rows of one claim. */
const REPORT_CELLS: readonly ColumnName[] = [
  "url",
  "outlet",
  "published",
  "lang",
  "title",
  "quote",
];

interface RowGroup {
  place: Place;
  cells: Cells[];
  /** The first cell that is not as in the first row of the same claim. */
  disagreement: { place: Place; name: ColumnName } | undefined;
}

/** Reads a table of claims; rows of the same id are one claim with several reports. */
export function readCsv(text: string): Rows<ExchangeClaim> {
  const table = readTable(text);
  if (!table.ok) return table.refusals.map((refusal) => ({ ok: false, refusal }));
  const columnOf = (name: ColumnName) => table.columns.indexOf(name) + 1;
  const refused = table.rows.flatMap((row) => (row.ok ? [] : [row]));
  const groups = groupRows(table.rows, columnOf);
  const inOrder = [...refused, ...groups].toSorted((a, b) => lineOf(a) - lineOf(b));
  return readEach(inOrder, (part) => ("cells" in part ? readGroup(part, columnOf) : part));
}

function lineOf(part: RowGroup | { refusal: Refusal }): number {
  return "refusal" in part ? part.refusal.line : part.place.line;
}

function groupRows(
  rows: readonly ReadRow<Cells>[],
  columnOf: (name: ColumnName) => number,
): RowGroup[] {
  const groups: RowGroup[] = [];
  const byId = new Map<string, RowGroup>();
  for (const row of rows) {
    if (!row.ok) continue;
    const { place, value } = row;
    const group = value.id === "" ? undefined : byId.get(value.id);
    if (!group) {
      const made: RowGroup = { place, cells: [value], disagreement: undefined };
      groups.push(made);
      if (value.id !== "") byId.set(value.id, made);
      continue;
    }
    const name = findDisagreement(group.cells[0], value);
    if (name) group.disagreement ??= { place: { line: place.line, column: columnOf(name) }, name };
    group.cells.push(value);
  }
  return groups;
}

function findDisagreement(first: Cells | undefined, cells: Cells): ColumnName | undefined {
  const names = Object.keys(cells) as ColumnName[];
  return names.find((name) => !REPORT_CELLS.includes(name) && first?.[name] !== cells[name]);
}

function readGroup(
  { place, cells, disagreement }: RowGroup,
  columnOf: (name: ColumnName) => number,
): ReadRow<ExchangeClaim> {
  const [first] = cells;
  if (disagreement) {
    const { name } = disagreement;
    const detail = `${name} differs from line ${place.line}`;
    return {
      ok: false,
      refusal: { ...disagreement.place, code: "rows-disagree", field: name, detail },
    };
  }
  const result = checkExchangeClaim({ ...claimOf(first), reports: cells.flatMap(reportOf) });
  if (result.ok) return { ok: true, place, value: result.claim };
  const [problem] = result.problems;
  const name = columnOfField(problem?.field ?? "");
  const refusal: Refusal = {
    line: place.line,
    column: Math.max(1, columnOf(name)),
    code: "cell",
    field: name,
    detail: excerpt(`"${first?.[name] ?? ""}": ${problem?.message ?? ""}`),
  };
  return { ok: false, refusal };
}

/** Fields as the schema wants them: what cannot be read stays as it stands there, and is refused by it. */
function claimOf(cells: Cells | undefined) {
  return {
    id: idOfName(orNull(cells?.id)),
    truce: cells?.truce,
    kind: cells?.kind,
    metric: orNull(cells?.metric),
    value: numberOrNull(cells?.value),
    valueMax: numberOrNull(cells?.valueMax),
    per: orNull(cells?.per),
    qualifier: orNull(cells?.qualifier),
    claimant: orNull(cells?.claimant),
    accused: (cells?.accused ?? "")
      .split(";")
      .map((id) => id.trim())
      .filter((id) => id !== ""),
    period: periodOf(cells),
    place: orNull(cells?.place),
    part: booleanOf(cells?.part ?? ""),
    note: orNull(cells?.note),
    anchor: null,
    created: null,
    author: null,
  };
}

function reportOf({ url, outlet, published, lang, title, quote }: Cells) {
  if ([url, outlet, published, title, quote].every((cell) => cell === "")) return [];
  return [
    {
      url: orNull(url),
      outlet: orNull(outlet),
      published: orNull(published),
      lang: lang === "" ? "und" : lang,
      ...(title === "" ? {} : { title }),
      ...(quote === "" ? {} : { quote }),
    },
  ];
}

function orNull(cell: string | undefined): string | null {
  return cell === undefined || cell === "" ? null : cell;
}

function numberOrNull(cell: string | undefined): number | string | null {
  if (cell === undefined || cell === "") return null;
  return /^\d{1,10}$/.test(cell) ? Number(cell) : cell;
}

function periodOf(cells: Cells | undefined) {
  if (!cells || (cells.from === "" && cells.to === "")) return null;
  return { from: cells.from, to: cells.to };
}

function booleanOf(cell: string): boolean | string {
  if (cell === "" || cell.toLowerCase() === "false") return false;
  return cell.toLowerCase() === "true" ? true : cell;
}

/** The column in which a field of the claim stands. */
function columnOfField(field: string): ColumnName {
  const parts = field.split(".");
  if (parts[0] === "period") return parts[1] === "to" ? "to" : "from";
  const name = parts[0] === "reports" ? (parts[2] ?? "url") : (parts[0] ?? "id");
  return name as ColumnName;
}
