/** Words and phrases as the inside of a regular expression, longest first. Their spaces match any white space. */
export function anyOf(phrases: readonly string[]): string {
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
}
