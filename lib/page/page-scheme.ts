import { ELEMENT, parentOf, typeOf } from "./dom.ts";

export type PageScheme = "light" | "dark";

/** A background that lets more than this through is not what the reader sees. */
const LEAST_ALPHA = 0.5;

/**
 * Whether a page is light or dark where an element stands. Many pages are light whatever the system
 * is set to, and marks should look like the page and not like the system.
 */
export function schemeAt(element: Element): PageScheme {
  for (let node: Node | null = element; node && typeOf(node) === ELEMENT; node = parentOf(node)) {
    const scheme = schemeOfColour(getComputedStyle(node as Element).backgroundColor);
    if (scheme) return scheme;
  }
  // No background anywhere: the browser's own, which is dark only where the page allows it.
  const allowed = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  return /\bdark\b/.test(allowed) && matchMedia("(prefers-color-scheme: dark)").matches
    ? "dark"
    : "light";
}

/** Undefined for what can be seen through, and for what is not written as `rgb()`. */
export function schemeOfColour(colour: string): PageScheme | undefined {
  const [red, green, blue, alpha = 1] = (colour.match(/^rgba?\(([^)]+)\)$/)?.[1] ?? "")
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined || !(alpha >= LEAST_ALPHA))
    return undefined;
  // Weights of ITU-R BT.709: how bright the three lights are to the eye.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? "dark" : "light";
}
