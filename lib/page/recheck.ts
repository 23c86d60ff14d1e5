import { elementCount } from "./dom.ts";

interface NavigationTarget {
  navigation?: EventTarget;
}

/** After a navigation within the page its new text arrives some time later, in milliseconds. */
const AFTER_NAVIGATION = [300, 1000, 3000];
/** Pages that fetch their text do so soon after loading. */
const AFTER_LOAD = [0, 1500];
const ADDRESS_POLL = 1000;

/**
 * Calls back when it is cheap to know that the page may hold new text: the end of loading, a
 * navigation inside the page, a pause in scrolling after the document grew. Nothing is observed
 * and the page's elements are at most counted.
 */
export function whenPageMayBeNew(window: Window, signal: AbortSignal, check: () => void): void {
  const { document } = window;
  let counted = elementCount(document);
  const checkIfGrown = (): void => {
    const count = elementCount(document);
    if (count === counted) return;
    counted = count;
    check();
  };
  const later = (delays: readonly number[], action: () => void): void => {
    const timers = delays.map((delay) => setTimeout(() => signal.aborted || action(), delay));
    signal.addEventListener("abort", () => timers.forEach(clearTimeout), { once: true });
  };
  const onLoad = (): void => later(AFTER_LOAD, checkIfGrown);
  if (document.readyState === "complete") onLoad();
  else window.addEventListener("load", onLoad, { once: true, signal });
  const quietly = { capture: true, passive: true, signal };
  document.addEventListener("scrollend", checkIfGrown, quietly);
  onNavigation(window, signal, () => later(AFTER_NAVIGATION, check));
}

/** Calls back when the address changes without a new document. */
export function onNavigation(window: Window, signal: AbortSignal, action: () => void): void {
  let address = window.location.href;
  const compare = (): void => {
    if (window.location.href === address) return;
    address = window.location.href;
    action();
  };
  const { navigation } = window as NavigationTarget;
  if (navigation) {
    navigation.addEventListener("currententrychange", compare, { signal });
    return;
  }
  // Firefox before 147 has no event for it.
  const timer = setInterval(compare, ADDRESS_POLL);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
