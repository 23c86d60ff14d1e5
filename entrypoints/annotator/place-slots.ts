import type { Followed } from "../../lib/page/follow-layout.ts";
import { measureAll } from "../../lib/page/measure.ts";
import { HOST_WIDTH } from "../../lib/page/overlay.ts";
import { placeBadge, type Place } from "../../lib/page/place-badge.ts";
import type { Rect } from "../../lib/page/rect.ts";
import { drawSlot, type Drawing, type Slot } from "./badge-slots.ts";

/** Reads how large badges are in full. An icon alone is about as wide as high. */
export function measureSlots(slots: readonly Slot[]): void {
  for (const slot of slots) {
    if (isMeasured(slot)) continue;
    const { width, height } = slot.element.getBoundingClientRect();
    slot.size = { full: { width, height }, compact: { width: height + 6, height } };
  }
}

/** A slot is drawn before it is measured, and only then placed. */
const isMeasured = ({ size }: Slot): boolean => size.full.width > 0;

/**
 * Puts every badge beside its words: first reads everything, then writes what changed. Returns what
 * can move the words later. `host` is the origin of the layer.
 */
export function placeSlots(
  slots: readonly Slot[],
  host: Element,
  drawing: Drawing,
): Pick<Followed, "scrollers" | "pinned"> {
  const origin = host.getBoundingClientRect();
  // The page may be scaled as a whole, and the layer with it (`zoom`, `transform`).
  const scale = origin.width / HOST_WIDTH || 1;
  const around = measureAll(
    host.ownerDocument,
    slots.map(({ mark }) => mark.range),
  );
  const taken: Rect[] = [];
  const places = slots.map((slot, i): Place | undefined => {
    const { size } = slot;
    const place = around[i] && isMeasured(slot) && placeBadge(around[i], size, taken);
    if (!place) return undefined;
    const { left, top, width } = place;
    const height = place.scale * (place.compact ? size.compact : size.full).height;
    taken.push({ left, top, right: left + width, bottom: top + height });
    return {
      ...place,
      left: (left - origin.left) / scale,
      top: (top - origin.top) / scale,
      width: width / scale,
    };
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
  // Unlike `left` and `top`, this is neither layout nor a layout shift.
  element.style.translate = `${place.left}px ${place.top}px`;
  element.style.width = place.compact ? "" : `${place.width}px`;
  element.style.scale = String(place.scale);
}
