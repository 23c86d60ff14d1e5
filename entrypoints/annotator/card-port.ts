import type { Mention } from "../../lib/core/mention.ts";
import type { Ask } from "../../lib/messages.ts";
import type { Slot } from "./badge-slots.ts";
import type { Scene } from "./scene.ts";

/** What a reader can ask for from a card. */
export interface CardActions {
  openPanel: (mention: Mention) => void;
  wrongMatch: (mention: Mention, wrong: boolean) => void;
  /** A draft of own work is begun with this claim. */
  startDraft: (draft: Ask<"start-draft">) => void;
  /** The card was closed: what waited for that can be done. */
  closed: () => void;
}

export interface CardOptions {
  host: HTMLElement;
  root: ShadowRoot;
  actions: CardActions;
  slots: () => readonly Slot[];
  scene: () => Scene | undefined;
  /** The badge of this slot looks different now. */
  redraw: (slot: Slot) => void;
}

/** The card of one claim at a time. */
export interface Card extends CardControl {
  /** Draws the open card again, with what its slot holds now; closes it where the slot is gone. */
  renew: () => void;
}

export interface CardControl {
  openSlot: () => Slot | undefined;
  /** Opens the card and moves the focus into it; closes it when that was done before. */
  pin: (slot: Slot) => void;
  close: () => void;
  /** Closes the card and puts the focus back on its badge. */
  dismiss: () => void;
  /** Closes the card and listens no more. */
  stop: () => void;
}

export type CreateCard = (options: CardOptions) => Card;

/**
 * The card is a script of its own, since it is as large as all else and most readers open none. It
 * runs in the same world as the annotator, which leaves word here where it wants the card.
 */
const PORT = Symbol.for("whocounts.card");
type Port = Partial<Record<typeof PORT, (create: CreateCard) => void>>;

/** Calls back when the card's script has run. */
export function awaitCard(onReady: (create: CreateCard) => void): void {
  (globalThis as Port)[PORT] = onReady;
}

/** Called by the card's script. */
export function provideCard(create: CreateCard): void {
  (globalThis as Port)[PORT]?.(create);
}
