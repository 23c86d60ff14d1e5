import type { Page } from "puppeteer-core";
import type { ReadRoot } from "./closed-root.ts";

export interface ShownBadge {
  /** What a screen reader says. */
  label: string;
  kind: string;
  compact: boolean;
  hidden: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ShownLayer {
  badges: ShownBadge[];
  /** The text of the open card. */
  card: string | undefined;
  cardBox: { left: number; top: number; right: number; bottom: number } | undefined;
  focusIn: "card" | "badge" | "nowhere";
}

/** What lies over a page; undefined when nothing does. */
export function readLayer(readRoot: ReadRoot, page: Page): Promise<ShownLayer | undefined> {
  return readRoot(page, (root) => {
    const badges = [...root.querySelectorAll(".wc-slot")].map((slot) => {
      const button = slot.querySelector("button")!;
      const { left, top, width, height } = slot.getBoundingClientRect();
      return {
        label: button.getAttribute("aria-label") ?? button.textContent,
        kind: button.dataset["kind"] ?? "",
        compact: button.dataset["compact"] === "true",
        hidden: slot.hasAttribute("data-hidden"),
        left,
        top,
        width,
        height,
      };
    });
    const card = root.querySelector("dialog");
    const focused = root.activeElement;
    const inCard = card?.contains(focused) ?? false;
    return {
      badges,
      card: card?.innerText,
      cardBox: card?.getBoundingClientRect(),
      focusIn: inCard ? ("card" as const) : focused ? ("badge" as const) : ("nowhere" as const),
    };
  });
}
