import { COLUMNS, LOST_IN_CSV } from "./columns.ts";

/** The codebook that goes with a table, as Markdown: every column, what may stand in it and what it means. */
export function writeCodebook(): string {
  const rows = COLUMNS.map(
    ({ name, required, values, meaning }) =>
      `| \`${name}\` | ${required ? "yes" : "no"} | ${values} | ${meaning} |`,
  );
  return [
    "# Codebook of the claims table",
    "",
    "UTF-8, commas (semicolons and tabs are read too), the first row names the columns. One row is one report of one claim.",
    "A cell that a spreadsheet would take for a formula is written with an apostrophe before it; the apostrophe is taken off again on reading.",
    `A table cannot carry: ${LOST_IN_CSV.join(", ")}.`,
    "",
    "| column | required | values | meaning |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
