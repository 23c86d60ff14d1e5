import type { Place } from "./fault.ts";

/**
 * Tells where places of a text stand, when they are asked for from its beginning to its end. Nothing
 * is looked at twice, so that a long file of one line, or with other line ends, takes no longer.
 */
export function createLineCounter(text: string): (at: number) => Place {
  let line = 1;
  let start = 0;
  let next = text.indexOf("\n");
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      start = next + 1;
      next = text.indexOf("\n", start);
    }
    return { line, column: at - start + 1 };
  };
}
