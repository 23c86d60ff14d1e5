import { parentOf } from "./dom.ts";

/** What a reader does to us. */
const GUARDED = ["click", "auxclick", "pointerdown", "keydown", "keyup", "keypress"] as const;

/** Below this a reader would not see what is clicked. */
const LEAST_OPACITY = 0.7;

/**
 * Lets through only what a reader really did and could see (SYNC.md threat 12), and keeps it from
 * the page's own shortcuts and click handlers. Returns the undo.
 */
export function guardEvents(document: Document, host: HTMLElement, root: ShadowRoot): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const refuse = (event: Event): void => {
    if (event.isTrusted && isVisible(host) && !isCovered(document, host, event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of GUARDED) {
    root.addEventListener(type, refuse, { capture: true, signal });
    root.addEventListener(type, keep, { signal });
  }
  root.addEventListener("pointerover", refuse, { capture: true, signal });
  return () => ended.abort();
}

const keep = (event: Event): void => event.stopPropagation();

/** The opacities of the host and of all around it, multiplied, by whichever property. */
function isVisible(host: Element): boolean {
  let opacity = 1;
  for (let node: Node | null = host; node instanceof Element; node = parentOf(node)) {
    const style = getComputedStyle(node);
    const isHidden =
      style.visibility !== "visible" || style.display === "none" || /[(]/.test(style.maskImage);
    // Computed values are numbers, never percentages.
    const share = /opacity[(]([^)]*)/.exec(style.filter)?.[1] ?? 1;
    opacity *= isHidden ? 0 : Number(style.opacity) * Number(share);
  }
  return opacity >= LEAST_OPACITY;
}

/** Does something else lie where the pointer is? A click by keyboard points nowhere. */
function isCovered(document: Document, host: Element, event: Event): boolean {
  if (!(event instanceof MouseEvent) || (event.type === "click" && event.detail === 0))
    return false;
  return document.elementFromPoint(event.clientX, event.clientY) !== host;
}
