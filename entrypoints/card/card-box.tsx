import { computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import { render, type VNode } from "preact";

/** Between badge and card, and between card and the edge of the window. */
const GAP = 6;
const MARGIN = 8;
/** Less than this nobody can read in; then the card may rather cover its badge. */
const LEAST_ROOM = 220;

/** Where the card is shown: above everything of the page, beside its badge. */
export interface CardBox {
  element: HTMLElement;
  open(badge: HTMLElement, card: VNode): void;
  /** Draws the open card again. */
  draw(card: VNode): void;
  close(): void;
}

/** The box lies in the browser's top layer, so that no header of the page can cover it. */
export function createCardBox(document: Document): CardBox {
  const element = document.createElement("div");
  element.className = "wc-box";
  element.popover = "manual";
  let stop: (() => void) | undefined;
  return {
    element,
    open(badge, card) {
      // Right behind its badge, so that the Tab key leads from one into the other.
      badge.after(element);
      render(card, element);
      element.showPopover();
      stop = follow(badge, element);
    },
    draw: (card) => render(card, element),
    close() {
      stop?.();
      render(undefined, element);
      element.remove();
    },
  };
}

/** Keeps the card beside its badge while anything scrolls or changes its size. Returns the undo. */
function follow(badge: HTMLElement, element: HTMLElement): () => void {
  const ended = new AbortController();
  const update = (): void => void place(badge, element);
  const options = { capture: true, passive: true, signal: ended.signal };
  for (const type of ["scroll", "resize"]) window.addEventListener(type, update, options);
  const observer = new ResizeObserver(update);
  observer.observe(element);
  update();
  return () => {
    ended.abort();
    observer.disconnect();
  };
}

/** Beside the badge where there is room, else below or above it; always inside the window. */
async function place(badge: HTMLElement, element: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(badge, element, {
    strategy: "fixed",
    placement: "right-start",
    middleware: [
      offset(GAP),
      flip({
        padding: MARGIN,
        fallbackPlacements: ["left-start", "bottom-start", "top-start"],
        crossAxis: false,
      }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) =>
          element.style.setProperty("--wc-room", `${Math.max(availableHeight, LEAST_ROOM)}px`),
      }),
    ],
  });
  element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}
