/** A dictionary entry by entry: phrases separated by commas, white space as the reader likes it. */
export function phrases(list: string): string[] {
  // The whole list at once: one by one takes several times as long.
  return list
    .trim()
    .replaceAll(/\s+/g, " ")
    .split(/ ?, ?/)
    .filter((phrase) => phrase !== "");
}
