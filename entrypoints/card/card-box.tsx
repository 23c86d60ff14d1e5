import { computePosition, offset, shift, size, type Placement } from "@floating-ui/dom";
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

/** Keeps the card at its badge while anything scrolls or changes its size. Returns the undo. */
function follow(badge: HTMLElement, element: HTMLElement): () => void {
  const ended = new AbortController();
  // Chosen once: a card that changes sides while the page scrolls is hard to read.
  const placement = choosePlacement(badge, element);
  const update = (): void => void place(badge, element, placement);
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

/** Room below or above a badge in which a card can be read, in pixels. */
const ENOUGH = 340;

/** Beside the badge where the margin is wide enough, else where it covers least of the text. */
function choosePlacement(badge: HTMLElement, element: HTMLElement): Placement {
  const { left, right, top, bottom } = badge.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const width = element.offsetWidth + GAP + MARGIN;
  if (clientWidth - right >= width) return "right-start";
  if (left >= clientWidth / 2 && left >= width && clientHeight - bottom < ENOUGH && top < ENOUGH)
    return "left-start";
  const side = clientHeight - bottom >= ENOUGH || clientHeight - bottom >= top ? "bottom" : "top";
  return `${side}-${right > clientWidth / 2 ? "end" : "start"}`;
}

/** Always inside the window, and no higher than the room there is. */
async function place(
  badge: HTMLElement,
  element: HTMLElement,
  placement: Placement,
): Promise<void> {
  const { x, y } = await computePosition(badge, element, {
    strategy: "fixed",
    placement,
    middleware: [
      offset(GAP),
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
