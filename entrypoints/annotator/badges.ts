import { followLayout, type Followed } from "../../lib/page/follow-layout.ts";
import type { Mark } from "../../lib/page/marks.ts";
import { runInSlices } from "../../lib/page/slices.ts";
import { drawSlot, renewSlots, type Drawing, type Slot } from "./badge-slots.ts";
import { measureSlots, placeSlots } from "./place-slots.ts";
import type { Scene } from "./scene.ts";

export interface BadgesOptions extends Omit<Drawing, "scene"> {
  window: Window;
  host: Element;
  root: ShadowRoot;
  /** The article's element. */
  article: Element;
}

/** All badges of a page, each beside its words. */
export interface Badges {
  slots: () => readonly Slot[];
  /** Draws badges for these marks, in slices, and then places them. */
  draw(marks: readonly Mark[], scene: Scene): Promise<void>;
  /** Draws one again, as it is now. */
  redraw: (slot: Slot) => void;
  place: () => void;
  remove(): void;
}

export function createBadges(options: BadgesOptions): Badges {
  const { window, host, root, article } = options;
  const boxes = [article, window.document.documentElement];
  let followed: Followed = { boxes, scrollers: new Set(), pinned: false };
  let slots: Slot[] = [];
  let drawing: Drawing | undefined;
  let run = new AbortController();

  const place = (): void => {
    if (drawing) followed = { boxes, ...placeSlots(slots, host, drawing) };
  };
  const follow = followLayout(window, () => followed, place);
  return {
    slots: () => slots,
    async draw(marks, scene) {
      run.abort();
      run = new AbortController();
      const now: Drawing = { ...options, scene };
      drawing = now;
      slots = renewSlots(slots, marks, root);
      await runInSlices(drawAll(slots, now), run.signal);
      place();
    },
    redraw: (slot) => drawing && drawSlot(slot, drawing),
    place,
    remove() {
      run.abort();
      follow.stop();
      slots.forEach(({ element }) => element.remove());
    },
  };
}

function* drawAll(slots: readonly Slot[], drawing: Drawing): Generator<void, void> {
  for (const slot of slots) {
    drawSlot(slot, drawing);
    yield;
  }
  measureSlots(slots);
}
