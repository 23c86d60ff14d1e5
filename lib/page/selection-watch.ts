import { HOST_TAG } from "./host-tag.ts";

/** How long a selection rests before it is looked at: nobody wants to be spoken to while selecting. */
const REST_MS = 350;
/** Fewer letters than this hold no claim. */
const LEAST_LETTERS = 12;

/**
 * Calls back with the place where the reader's selection ends, in the window, once it has come to
 * rest and is more than a word; with undefined as soon as that is no longer so, or the page moves.
 */
export function watchSelection(
  window: Window,
  signal: AbortSignal,
  onChange: (end: DOMRect | undefined) => void,
): void {
  const { document } = window;
  let timer: number | undefined;
  let isPressed = false;
  const look = (): void => {
    if (!isPressed) onChange(endOfSelection(window));
  };
  const wait = (): void => {
    onChange(undefined);
    window.clearTimeout(timer);
    timer = window.setTimeout(look, REST_MS);
  };
  const press =
    (pressed: boolean) =>
    (event: Event): void => {
      if (isOurs(event.target)) return;
      isPressed = pressed;
      if (!pressed && endOfSelection(window)) wait();
    };
  document.addEventListener("selectionchange", wait, { signal });
  const options = { capture: true, passive: true, signal };
  window.addEventListener("pointerdown", press(true), options);
  for (const type of ["pointerup", "pointercancel"])
    window.addEventListener(type, press(false), options);
  for (const type of ["scroll", "resize"])
    window.addEventListener(type, () => endOfSelection(window) && wait(), options);
  signal.addEventListener("abort", () => window.clearTimeout(timer), { once: true });
}

/** What the reader does with us is not done to the page. */
function isOurs(target: EventTarget | null): boolean {
  return target instanceof Element && target.localName === HOST_TAG;
}

function endOfSelection(window: Window): DOMRect | undefined {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  if (isEdited(selection.anchorNode)) return undefined;
  const letters = selection.toString().match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS) return undefined;
  const rects = selection.getRangeAt(0).getClientRects();
  const last = [...rects].findLast(({ width, height }) => width > 0 && height > 0);
  const isInView = last && last.bottom > 0 && last.bottom < window.innerHeight;
  return isInView ? last : undefined;
}

/** What the reader writes is nobody's report. */
function isEdited(node: Node | null): boolean {
  const element = node instanceof HTMLElement ? node : node?.parentElement;
  return element?.isContentEditable ?? false;
}
