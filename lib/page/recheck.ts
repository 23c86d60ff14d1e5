import { elementCount } from "./dom.ts";

interface NavigationTarget {
  navigation?: EventTarget;
}

/** After a navigation within the page its new text arrives some time later, in milliseconds. */
const AFTER_NAVIGATION = [300, 1000, 3000];
const SETTLED = 3000;
/** Pages that fetch their text do so soon after loading. */
const AFTER_LOAD = 1500;
const ADDRESS_POLL = 1000;
const QUIETLY = { capture: true, passive: true };

/**
 * Calls back when it is cheap to know that the page may hold new text: the end of loading, a
 * navigation inside the page, a pause in scrolling after the document grew. Nothing is observed
 * and the page's elements are at most counted. Returns what ends it.
 *
 * `counted` are the elements as they were when the page was last looked at. Who has not counted
 * them is called back the first time in any case: counting is dear where nothing else is done.
 *
 * No `AbortSignal`: on most pages this is most of what runs, and there every new interface counts.
 */
export function whenPageMayBeNew(window: Window, check: () => void, counted?: number): () => void {
  const { document } = window;
  let stopped = false;
  const checkIfGrown = (): void => {
    const count = elementCount(document);
    if (count === counted) return;
    counted = count;
    check();
  };
  const later = (delay: number, action: () => void): void =>
    void setTimeout(() => stopped || action(), delay);
  const onLoad = (): void => {
    checkIfGrown();
    later(AFTER_LOAD, checkIfGrown);
  };
  if (document.readyState === "complete") later(AFTER_LOAD, checkIfGrown);
  else window.addEventListener("load", onLoad);
  document.addEventListener("scrollend", checkIfGrown, QUIETLY);
  let settling = false;
  let navigatedAgain = false;
  /** A page that changes its address all the time is not looked at all the time. */
  const onAddress = (): void => {
    navigatedAgain = settling;
    if (settling) return;
    settling = true;
    for (const delay of AFTER_NAVIGATION) later(delay, check);
    later(SETTLED, () => {
      settling = false;
      if (navigatedAgain) onAddress();
    });
  };
  const stopWatchingAddress = onNavigation(window, onAddress);
  return () => {
    stopped = true;
    window.removeEventListener("load", onLoad);
    document.removeEventListener("scrollend", checkIfGrown, QUIETLY);
    stopWatchingAddress();
  };
}

/** Calls back when the address changes without a new document. Returns what ends it. */
function onNavigation(window: Window, action: () => void): () => void {
  let address = window.location.href;
  const compare = (): void => {
    if (window.location.href === address) return;
    address = window.location.href;
    action();
  };
  const { navigation } = window as NavigationTarget;
  if (navigation) {
    navigation.addEventListener("currententrychange", compare);
    return () => navigation.removeEventListener("currententrychange", compare);
  }
  // Firefox before 147 has no event for it.
  const timer = setInterval(compare, ADDRESS_POLL);
  return () => clearInterval(timer);
}
