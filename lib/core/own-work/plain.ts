/** Controls and marks that reorder text: what names and quotes of records may not hold. */
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text from a page as one clean line of at most `longest` characters. */
export function plainLine(text: string, longest: number): string {
  return cut(text.replace(HIDDEN, " ").replace(/\s+/g, " ").trim(), longest);
}

/** A cut never leaves half a character. */
function cut(text: string, longest: number): string {
  const whole = text.toWellFormed().slice(0, longest);
  return whole.isWellFormed() ? whole.trim() : whole.slice(0, -1).trim();
}
