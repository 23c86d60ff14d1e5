import type { Followed } from "../../lib/page/follow-layout.ts";
import { createMeasure } from "../../lib/page/measure.ts";
import { placeBadge, type Place } from "../../lib/page/place-badge.ts";
import type { Rect } from "../../lib/page/rect.ts";
import { drawSlot, type Drawing, type Slot } from "./badge-slots.tsx";

/** Reads how large badges are in full. An icon alone is about as wide as high. */
export function measureSlots(slots: readonly Slot[]): void {
  for (const slot of slots) {
    if (slot.place?.compact) continue;
    const { width, height } = slot.element.getBoundingClientRect();
    slot.size = { full: { width, height }, compact: { width: height + 6, height } };
  }
}

/**
 * Puts every badge beside its words: first reads everything, then writes what changed. Returns what
 * can move the words later. `host` is the origin of the layer.
 */
export function placeSlots(
  slots: readonly Slot[],
  host: Element,
  drawing: Drawing,
): Pick<Followed, "scrollers" | "pinned"> {
  const measure = createMeasure(host.ownerDocument);
  const origin = host.getBoundingClientRect();
  const around = slots.map(({ mark }) => measure(mark.range));
  const taken: Rect[] = [];
  const places = slots.map(({ size }, i): Place | undefined => {
    const place = around[i] && placeBadge(around[i], size, taken);
    if (!place) return undefined;
    const { left, top, compact } = place;
    const { width, height } = compact ? size.compact : size.full;
    taken.push({ left, top, right: left + width, bottom: top + height });
    return { left: left - origin.left, top: top - origin.top, compact };
  });
  slots.forEach((slot, i) => {
    const wasCompact = slot.place?.compact ?? false;
    slot.place = places[i];
    move(slot);
    if (wasCompact !== (slot.place?.compact ?? false)) drawSlot(slot, drawing);
  });
  return {
    scrollers: new Set(around.flatMap((measured) => measured?.scrollers ?? [])),
    pinned: around.some((measured) => measured?.pinned),
  };
}

function move({ element, place }: Slot): void {
  element.toggleAttribute("data-hidden", !place);
  if (!place) return;
  element.style.left = `${place.left}px`;
  element.style.top = `${place.top}px`;
}
