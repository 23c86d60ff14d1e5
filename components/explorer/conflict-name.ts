/** A conflict under the words of its id: the index names truces and parties, not wars. */
export function conflictName(id: string): string {
  return id
    .split("-")
    .map((word) => (word.length <= 3 ? word.toUpperCase() : capitalise(word)))
    .join(" ");
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
