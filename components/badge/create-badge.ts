import type { Mention } from "../../lib/core/mention.ts";
import type { Settings } from "../../lib/core/settings.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import type { Message, Translator } from "../i18n/translator.ts";
import { otherCounts } from "../words/other-counts.ts";
import { claimantName, type PartyNames } from "../words/party-name.ts";
import { iconAttributes, type MarkKind } from "./kind-paths.ts";

export interface BadgeContent {
  mention: Mention;
  /** How many others counted or made a statement. */
  others: number;
  parties: PartyNames["parties"];
  size: Settings["size"];
  /** As the page is where the badge stands; the system's where nothing is said. */
  scheme?: "light" | "dark" | undefined;
  /** Only the icon, for narrow columns; the words stay for screen readers and as a tooltip. */
  compact: boolean;
  /** The card of this badge is open. */
  open: boolean;
  /** The reader flagged this claim. */
  flagged: boolean;
  onOpen: () => void;
}

/** A badge that can be drawn again, and keeps the focus when it is. */
export interface BadgeElement {
  element: HTMLElement;
  draw: (t: Translator, content: BadgeContent) => void;
}

/**
 * The mark beside a claim: one line that names the claimant and says how many others counted.
 * `.wc-badge` is a button; whoever puts it somewhere decides where it stands.
 *
 * Made by hand, since badges are all that most marked pages ever show: with a library for views
 * the script in the page would be half as large again.
 */
export function createBadge(document: Document): BadgeElement {
  const element = document.createElement("span");
  element.className = "wc wc-badge-root";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "wc-badge";
  button.ariaHasPopup = "dialog";
  let onOpen: (() => void) | undefined;
  button.addEventListener("click", () => onOpen?.());
  element.append(button);
  return {
    element,
    draw(t, content) {
      const { mention, compact, flagged } = content;
      const { kind } = mention;
      const label = badgeMessage(t, content, mention);
      const others = otherCounts(t, kind, content.others);
      const words = compact ? `${t.text(label.key, label.values)} · ${others}` : null;
      const claimant = part(document, "wc-badge-claimant", spell(document, t, label));
      setAttributes(element, {
        "data-size": content.size,
        "data-scheme": content.scheme ?? null,
        lang: t.lang,
        dir: t.dir,
      });
      setAttributes(button, {
        "data-kind": kind,
        "data-compact": `${compact}`,
        "aria-expanded": `${content.open}`,
        "aria-label": words,
        title: words,
      });
      onOpen = content.onOpen;
      button.replaceChildren(
        icon(document, kind),
        ...(flagged ? [icon(document, "flagged")] : []),
        ...(compact ? [] : [claimant, part(document, "wc-badge-others", [others])]),
        ...(flagged ? [part(document, "wc-unseen", [t.text("flaggedByYou")])] : []),
      );
    },
  };
}

function setAttributes(element: Element, values: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(values))
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
}

function part(document: Document, name: string, content: readonly (Node | string)[]): Element {
  const element = document.createElement("span");
  element.className = name;
  element.append(...content);
  return element;
}

/** Every name stands in its own `<bdi>`, as in `Say`. */
function spell(document: Document, t: Translator, message: Message): (Node | string)[] {
  return t.pieces(message).map(({ words, name }) => {
    if (name === undefined) return words;
    const isolated = document.createElement("bdi");
    isolated.append(words);
    return isolated;
  });
}

function icon(document: Document, kind: MarkKind): Element {
  const attributes = iconAttributes(kind);
  const make = (tag: "svg" | "path"): Element => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    setAttributes(element, attributes[tag]);
    return element;
  };
  const svg = make("svg");
  svg.append(make("path"));
  return svg;
}

const NAMED: Record<Mention["kind"], MessageKey> = {
  figure: "badgeFigure",
  accusation: "badgeAccusation",
  denial: "badgeDenial",
};
const OWN_VOICE: Record<Mention["kind"], MessageKey> = {
  figure: "badgeFigureOutlet",
  accusation: "badgeAccusationOutlet",
  denial: "badgeDenialOutlet",
};

function badgeMessage(t: Translator, names: PartyNames, mention: Mention): Message {
  if (mention.claimant === null && mention.claimantText === null) {
    return { key: OWN_VOICE[mention.kind] };
  }
  return {
    key: NAMED[mention.kind],
    values: { claimant: claimantName(t, names, mention) },
  };
}
