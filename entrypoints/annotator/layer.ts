import { badgeSheet } from "../../components/style/badge-sheet.ts";
import { listClaims } from "../../lib/core/list-claims.ts";
import type { Mention } from "../../lib/core/mention.ts";
import type { View } from "../../lib/messages.ts";
import { paintLevel } from "../../lib/page/ancestry.ts";
import type { Mark } from "../../lib/page/marks.ts";
import { openOverlay } from "../../lib/page/overlay.ts";
import { schemeAt } from "../../lib/page/page-scheme.ts";
import type { PageText } from "../../lib/page/read-article.ts";
import type { Found } from "../../lib/page/screen.ts";
import { createBadges } from "./badges.ts";
import type { Card, CardActions, CreateCard } from "./card-port.ts";
import type { Slot } from "./badge-slots.ts";
import type { Scene } from "./scene.ts";
import { translatorFor } from "./translator-for.ts";

export interface LayerOptions {
  window: Window;
  actions: CardActions;
  /** The article's element. */
  article: Element;
  /** The page keeps removing the layer. */
  onGivenUp: () => void;
  /** There are badges: the card will be wanted. */
  wantCard: () => void;
}

/** The badges and the card that lie over a page. */
export interface Layer {
  draw(marks: readonly Mark[], found: Found<View>, page: PageText): void;
  /** From now on badges open cards, and the last one that wanted to does. */
  allowCards(create: CreateCard): void;
  /** Scrolls to a claim and opens its card; false where it has no badge. */
  reveal(where: Mention["where"], start: number): boolean;
  isCardOpen(): boolean;
  close(): void;
}

export function openLayer(options: LayerOptions): Layer {
  const { window, actions, article, onGivenUp } = options;
  const { document } = window;
  const zIndex = paintLevel(article);
  const overlay = openOverlay(document, { css: badgeSheet, zIndex, onGivenUp });
  const { host, root } = overlay;
  const announcer = openAnnouncer(root);
  let scene: Scene | undefined;
  let card: Card | undefined;
  let wanted: Slot | undefined;
  const open = (slot: Slot): void => {
    wanted = slot;
    card?.pin(slot);
  };
  const isOpen = (slot: Slot): boolean => slot === card?.openSlot();
  const badges = createBadges({ window, host, root, article, isOpen, onOpen: open });
  return {
    draw(marks, found, page) {
      const translator = translatorFor(found.view);
      scene = { found, page, translator, scheme: schemeAt(article) };
      // The card's script is large: it comes when the badges stand.
      void badges.draw(marks, scene).then(() => (card ? card.renew() : options.wantCard()));
      announcer.textContent = found.view.announce
        ? translator.text("claimsOnPage", {
            count: listClaims(marks.map(({ facts }) => facts)).length,
          })
        : "";
    },
    allowCards(create) {
      card ??= create({ ...badges, host, root, actions, scene: () => scene });
      if (wanted && badges.slots().includes(wanted)) card.pin(wanted);
    },
    reveal(where, start) {
      const slot = badges.slots().find(({ mark: { facts } }) => {
        const { mention } = facts;
        return mention.where === where && mention.start === start;
      });
      if (!slot) return false;
      slot.mark.range.startContainer.parentElement?.scrollIntoView({ block: "center" });
      badges.place();
      if (!isOpen(slot)) open(slot);
      return true;
    },
    isCardOpen: () => card?.openSlot() !== undefined,
    close() {
      card?.stop();
      badges.remove();
      overlay.remove();
    },
  };
}

/** A live region: what is written there is read aloud to those who use a screen reader. */
function openAnnouncer(root: ShadowRoot): HTMLElement {
  const output = root.ownerDocument.createElement("output");
  const box = root.ownerDocument.createElement("div");
  box.className = "wc";
  output.className = "wc-unseen";
  box.append(output);
  root.append(box);
  return output;
}
