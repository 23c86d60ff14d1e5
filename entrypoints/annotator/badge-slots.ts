import { createBadge, type BadgeElement } from "../../components/badge/create-badge.ts";
import type { Mention } from "../../lib/core/mention.ts";
import type { Mark } from "../../lib/page/marks.ts";
import type { BadgeSize, Place } from "../../lib/page/place-badge.ts";
import type { Scene } from "./scene.ts";

/** The rules of mentions that the reader flagged (lib/core/own-work/own-mentions.ts). */
const OWN_RULES = "own/";

/** One badge on the layer over the page. */
export interface Slot {
  mark: Mark;
  element: HTMLElement;
  badge: BadgeElement;
  size: BadgeSize;
  place: Place | undefined;
}

const NO_SIZE = { width: 0, height: 0 };

/** Makes the place of one badge, out of sight until it is placed. */
export function createSlot(root: ShadowRoot, mark: Mark): Slot {
  const element = root.ownerDocument.createElement("div");
  element.className = "wc-slot";
  element.toggleAttribute("data-hidden", true);
  const badge = createBadge(root.ownerDocument);
  element.append(badge.element);
  root.append(element);
  return { mark, element, badge, size: { full: NO_SIZE, compact: NO_SIZE }, place: undefined };
}

export interface Drawing {
  scene: Scene;
  /** Is this badge's card open? */
  isOpen: (slot: Slot) => boolean;
  onOpen: (slot: Slot) => void;
}

export function drawSlot(slot: Slot, { scene, isOpen, onOpen }: Drawing): void {
  const { facts } = slot.mark;
  slot.badge.draw(scene.translator, {
    ...facts,
    parties: scene.found.page.parties,
    size: scene.found.view.size,
    scheme: scene.scheme,
    compact: slot.place?.compact ?? false,
    open: isOpen(slot),
    flagged: facts.mention.rule.startsWith(OWN_RULES),
    onOpen: () => onOpen(slot),
  });
}

/** The same claim in the same sentence keeps its badge, wherever the sentence has moved to. */
export function slotKey({ where, quote, kind, metric, value, claimant, accused }: Mention): string {
  return JSON.stringify([where, quote, kind, metric, value, claimant, accused]);
}

/** Slots for these marks: those that there were before for the same claims, or new ones. */
export function renewSlots(
  before: readonly Slot[],
  marks: readonly Mark[],
  root: ShadowRoot,
): Slot[] {
  const spare = Map.groupBy(before, ({ mark }) => slotKey(mark.facts.mention));
  const slots = marks.map((mark) => {
    const slot = spare.get(slotKey(mark.facts.mention))?.shift();
    if (slot) slot.mark = mark;
    return slot ?? createSlot(root, mark);
  });
  for (const { element } of [...spare.values()].flat()) element.remove();
  return slots;
}
