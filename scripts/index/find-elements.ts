import type { Place } from "../../lib/core/exchange/fault.ts";

/** Where the elements of a JSON array begin, by line and column. The text is known to be JSON. */
export function findElements(text: string): Place[] {
  const places: Place[] = [];
  let depth = 0;
  let line = 1;
  let lineStart = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\n") [line, lineStart] = [line + 1, at + 1];
    else if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      if (depth === 1) places.push({ line, column: at - lineStart + 1 });
      depth += 1;
    } else if (character === "}" || character === "]") depth -= 1;
  }
  return places;
}
