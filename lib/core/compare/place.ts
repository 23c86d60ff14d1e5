/** Do two places, as texts write them, have the same name? Null is the whole area of the truce. */
export function isSamePlace(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return fold(a) === fold(b);
}

function fold(place: string): string {
  return place
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
