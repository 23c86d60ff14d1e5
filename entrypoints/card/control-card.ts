import type { Slot } from "../annotator/badge-slots.ts";
import type { CardControl } from "../annotator/card-port.ts";

/** How long the pointer rests on a badge before its card opens, and may be away before it closes. */
const DWELL = 200;
const GRACE = 350;

export interface CardControlOptions {
  document: Document;
  host: Element;
  root: ShadowRoot;
  slots: () => readonly Slot[];
  /** The box of the open card. */
  box: HTMLElement;
  show: (slot: Slot) => void;
  hide: (slot: Slot) => void;
}

/** Opens and closes the card: on hover, on focus, on click and by keyboard. */
export function controlCard(options: CardControlOptions): CardControl {
  const { box } = options;
  const ended = new AbortController();
  let open: Slot | undefined;
  let pinned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    clearTimeout(timer);
    const closing = open;
    open = undefined;
    pinned = false;
    if (closing) options.hide(closing);
  };
  const peek = (slot: Slot): void => {
    clearTimeout(timer);
    if (open === slot) return;
    close();
    open = slot;
    options.show(slot);
  };
  const control: CardControl = {
    openSlot: () => open,
    pin(slot) {
      if (open === slot && pinned) return control.dismiss();
      peek(slot);
      pinned = true;
      box.querySelector<HTMLElement>("dialog")?.focus({ preventScroll: true });
    },
    close,
    dismiss() {
      const button = open?.element.querySelector("button");
      pinned = true; // So that the focus on the badge does not open the card again.
      button?.focus({ preventScroll: true });
      close();
    },
    stop() {
      close();
      ended.abort();
    },
  };
  listenInLayer(options, ended.signal, {
    enter: (slot) => {
      clearTimeout(timer);
      if (slot && slot !== open && !pinned) timer = setTimeout(peek, DWELL, slot);
    },
    leave: () => {
      clearTimeout(timer);
      if (open && !pinned) timer = setTimeout(close, GRACE);
    },
    focus: (slot) => {
      if (!pinned) peek(slot);
    },
    blur: () => {
      if (!box.matches(":hover")) close();
    },
  });
  listenInPage(options, ended.signal, { isOpen: () => open !== undefined, ...control });
  return control;
}

interface LayerEvents {
  /** The pointer came to a badge, or to the card (undefined). */
  enter(slot: Slot | undefined): void;
  leave(): void;
  focus(slot: Slot): void;
  blur(): void;
}

function listenInLayer(
  { document, root, box, slots }: CardControlOptions,
  signal: AbortSignal,
  events: LayerEvents,
): void {
  const passive = { capture: true, passive: true, signal };
  const slotAt = (target: EventTarget | null): Slot | undefined =>
    slots().find(({ element }) => target instanceof Node && element.contains(target));
  const isOurs = (target: EventTarget | null): boolean =>
    target instanceof Node && (box.contains(target) || slotAt(target) !== undefined);
  const onPointer = (event: Event): void => {
    if (!(event instanceof PointerEvent) || event.pointerType !== "mouse") return;
    if (event.type === "pointerover") events.enter(slotAt(event.target));
    else if (!isOurs(event.relatedTarget)) events.leave();
  };
  root.addEventListener("pointerover", onPointer, passive);
  root.addEventListener("pointerout", onPointer, passive);
  const onFocus = ({ target }: Pick<Event, "target">): void => {
    const slot = slotAt(target);
    if (slot && (target as Element).matches(":focus-visible")) events.focus(slot);
  };
  const onBlur = (event: Event): void => {
    if (document.hasFocus() && !isOurs((event as FocusEvent).relatedTarget)) events.blur();
  };
  root.addEventListener("focusin", onFocus, passive);
  root.addEventListener("focusout", onBlur, passive);
  // The reader may have been quicker than this script; what is made here must be finished first.
  queueMicrotask(() => {
    if (root.activeElement) onFocus({ target: root.activeElement });
    events.enter(slots().find(({ element }) => element.matches(":hover")));
  });
}

interface PageEvents {
  isOpen: () => boolean;
  close: () => void;
  dismiss: () => void;
}

function listenInPage(
  { document, host }: CardControlOptions,
  signal: AbortSignal,
  { isOpen, close, dismiss }: PageEvents,
): void {
  const onPointerDown = ({ isTrusted, target }: Event): void => {
    if (isTrusted && target !== host) close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!isOpen() || event.key !== "Escape" || !event.isTrusted) return;
    event.stopPropagation();
    dismiss();
  };
  document.addEventListener("pointerdown", onPointerDown, { capture: true, passive: true, signal });
  document.addEventListener("keydown", onKey, { capture: true, signal });
}
