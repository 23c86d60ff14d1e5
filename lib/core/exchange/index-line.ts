/** One line of an `.ndjson` file: a space after each colon and comma, as the index is written. */
export function formatIndexLine(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/([[{])\n\s*/g, "$1")
    .replace(/\n\s*([\]}])/g, "$1")
    .replace(/,\n\s*/g, ", ");
}
