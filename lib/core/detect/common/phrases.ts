/** A dictionary entry by entry: phrases separated by commas, white space as the reader likes it. */
export function phrases(list: string): string[] {
  return list
    .split(",")
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, " "))
    .filter((phrase) => phrase !== "");
}
