import { ELEMENT, parentOf, rectOf, tagOf, typeOf } from "./dom.ts";
import { shared, type Rect } from "./rect.ts";

/** What the boxes around an element do to what is placed beside it. */
export interface Ancestry {
  /** Where anything inside the scrolling and clipping boxes can be seen. */
  clip: Rect;
  /** It is held in place while the page scrolls (`fixed`, `sticky`), so a badge must follow it. */
  pinned: boolean;
  /** Boxes whose scrolling moves the element. */
  scrollers: readonly Element[];
}

const EVERYWHERE: Ancestry = {
  clip: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
  pinned: false,
  scrollers: [],
};

/** Looks at each ancestor once, however many claims stand in it. For one moment of the layout. */
export function createAncestry(): (element: Element) => Ancestry {
  const known = new Map<Element, Ancestry>();
  const look = (element: Element): Ancestry => {
    const path: Element[] = [];
    let node: Node | null = element;
    while (node && typeOf(node) === ELEMENT && !known.has(node as Element)) {
      path.push(node as Element);
      node = parentOf(node);
    }
    let around = known.get(node as Element) ?? EVERYWHERE;
    for (const inner of path.toReversed()) {
      around = within(around, inner);
      known.set(inner, around);
    }
    return around;
  };
  return look;
}

function within(around: Ancestry, element: Element): Ancestry {
  const tag = tagOf(element);
  // What the page's root and body clip is clipped by the window itself.
  if (tag === "html" || tag === "body") return around;
  const { overflowX, overflowY, position } = getComputedStyle(element);
  const clips = overflowX !== "visible" || overflowY !== "visible";
  const pinned = around.pinned || position === "fixed" || position === "sticky";
  if (!clips) return pinned === around.pinned ? around : { ...around, pinned };
  return {
    clip: shared(around.clip, rectOf(element)),
    pinned,
    scrollers: [...around.scrollers, element],
  };
}

/**
 * The level at which the page paints an element among its own layers, so that what covers the
 * element (a header) also covers a layer of this level that comes later in the tree.
 */
export function paintLevel(element: Element): number {
  let level = 0;
  for (let node: Node | null = element; node && typeOf(node) === ELEMENT; node = parentOf(node)) {
    const { zIndex, position } = getComputedStyle(node as Element);
    if (zIndex !== "auto" && position !== "static") level = Number(zIndex);
  }
  return Math.max(0, level);
}
