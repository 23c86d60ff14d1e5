import { adoptSheet } from "./adopt-sheet.ts";
import { documentElementOf } from "./dom.ts";
import { HOST_TAG } from "./host-tag.ts";
import { guardEvents } from "./trusted-events.ts";

/** A page that removes the host more often than this does not want it. */
const MAX_RETURNS = 5;

export interface Overlay {
  host: HTMLElement;
  root: ShadowRoot;
  remove: () => void;
}

export interface OverlayOptions {
  /** Style of what is shown inside. */
  css: string;
  /** Where the layer stands among the page's own: that of the article, so that headers cover it. */
  zIndex: number;
  /** The page keeps removing the host; the overlay is gone. */
  onGivenUp: () => void;
}

/** The host has this width and no height: how wide it is shown tells how far the page is scaled. */
export const HOST_WIDTH = 100;

/**
 * Opens a layer over the page: an empty host at the page's origin, with a closed shadow root.
 * `:host` rules with `!important` win over everything that a page can say about the host.
 */
export function openOverlay(document: Document, options: OverlayOptions): Overlay {
  const host = document.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: "closed" });
  adoptSheet(root, hostSheet(options.zIndex) + options.css);
  const unguard = guardEvents(document, host, root);
  let returns = 0;
  /** Beside the body of whichever root the document has now. */
  const enter = (): void => (documentElementOf(document) ?? document).append(host);
  enter();
  // What is taken out of a page has no size any more; of changes elsewhere this hears nothing.
  const observer = new ResizeObserver(() => {
    if (host.isConnected) return;
    returns += 1;
    if (returns <= MAX_RETURNS) enter();
    else options.onGivenUp();
  });
  observer.observe(host);
  return {
    host,
    root,
    remove: () => {
      observer.disconnect();
      unguard();
      host.remove();
    },
  };
}

const hostSheet = (zIndex: number): string => `
  :host {
    all: initial !important;
    display: block !important;
    position: absolute !important;
    inset: 0 auto auto 0 !important;
    width: ${HOST_WIDTH}px !important;
    height: 0 !important;
    z-index: ${zIndex} !important;
  }
  @media print { :host { display: none !important; } }
  .wc-slot { position: absolute; inset: 0 auto auto 0; width: max-content; transform-origin: 0 0; }
  .wc-slot .wc, .wc-slot .wc .wc-badge { max-width: 100%; }
  .wc-slot[data-hidden], .wc-slot[data-hidden] * { visibility: hidden !important; }
  .wc-box { position: fixed; inset: 0 auto auto 0; width: max-content; max-width: 100vw; margin: 0;
    border: 0; padding: 0; background: none; overflow: visible; }
`;
