/** What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), full-width forms too. */
const FORMULA = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u;
const MARKED = /^'+[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u;

/** A cell that no spreadsheet will run; `readCell` gives back the text. */
export function writeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function readCell(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}
