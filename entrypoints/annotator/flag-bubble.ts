import { badgeSheet } from "../../components/style/badge-sheet.ts";
import type { View } from "../../lib/messages.ts";
import { documentElementOf } from "../../lib/page/dom.ts";
import { openOverlay, type Overlay } from "../../lib/page/overlay.ts";
import { schemeAt } from "../../lib/page/page-scheme.ts";
import { watchSelection } from "../../lib/page/selection-watch.ts";
import { translatorFor } from "./translator-for.ts";

/** Between the selection and the bubble: below it, where no browser puts a menu of its own. */
const GAP = 10;
const MARGIN = 8;

interface FlagBubbleOptions {
  window: Window;
  signal: AbortSignal;
  onFlag: () => void;
}

/** Offers to flag what is selected, in a bubble beside it: for those who have neither mouse nor keys. */
export interface FlagBubble {
  /** How it is shown from now on; undefined, or a view without it: not at all. */
  use(view: View | undefined): void;
}

export function createFlagBubble({ window, signal, onFlag }: FlagBubbleOptions): FlagBubble {
  let view: View | undefined;
  let overlay: Overlay | undefined;
  const hide = (): void => {
    overlay?.remove();
    overlay = undefined;
  };
  const show = (end: DOMRect | undefined): void => {
    hide();
    if (!end || !view?.bubble) return;
    // It lies in the browser's top layer: where it stands among the page's own does not matter.
    overlay = openOverlay(window.document, { css: badgeSheet, zIndex: 0, onGivenUp: hide });
    const bubble = drawBubble(window, view, () => {
      hide();
      onFlag();
    });
    overlay.root.append(bubble);
    bubble.showPopover();
    place(window, bubble, end);
  };
  watchSelection(window, signal, show);
  signal.addEventListener("abort", hide, { once: true });
  return {
    use(next) {
      view = next;
      if (!view?.bubble) hide();
    },
  };
}

function drawBubble({ document }: Window, view: View, onPress: () => void): HTMLElement {
  const translator = translatorFor(view);
  const box = document.createElement("div");
  box.className = "wc-box";
  box.popover = "manual";
  const root = document.createElement("div");
  root.className = "wc wc-badge-root";
  root.dataset["size"] = view.size;
  root.lang = translator.lang;
  root.dir = translator.dir;
  root.dataset["scheme"] = schemeAt(documentElementOf(document) ?? box);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "wc-badge wc-flag-bubble";
  button.textContent = translator.text("flagSelection");
  // Pressing it must not take the selection away.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", onPress);
  root.append(button);
  box.append(root);
  return box;
}

/** Below the end of the selection, above it where there is no room; always inside the window. */
function place({ document }: Window, box: HTMLElement, end: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = box;
  const below = end.bottom + GAP;
  const y = below + offsetHeight + MARGIN < clientHeight ? below : end.top - GAP - offsetHeight;
  const most = clientWidth - offsetWidth - MARGIN;
  const x = Math.max(MARGIN, Math.min(end.right - offsetWidth / 2, most));
  box.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}
