import type { View } from "../../lib/messages.ts";
import { createHighlighter } from "../../lib/page/highlight.ts";
import type { Stage } from "../../lib/page/screen.ts";
import { awaitCard, type CreateCard } from "./card-port.ts";
import { openLayer, type Layer, type LayerOptions } from "./layer.ts";

export interface PageStage extends Stage<View> {
  reveal: Layer["reveal"];
  isCardOpen(): boolean;
}

export type StageOptions = Omit<LayerOptions, "article">;

/** Shows marks on a page: underlines, badges, and the card of one of them. */
export function createStage(options: StageOptions): PageStage {
  const { document } = options.window;
  const highlighter = createHighlighter(document);
  let shown: { layer: Layer; article: Element } | undefined;
  let createCard: CreateCard | undefined;

  awaitCard((create) => {
    createCard = create;
    shown?.layer.allowCards(create);
  });
  const layerOver = (article: Element): Layer => {
    if (shown?.article === article) return shown.layer;
    shown?.layer.close();
    const layer = openLayer({ ...options, article });
    if (createCard) layer.allowCards(createCard);
    return layer;
  };
  return {
    show(marks, found, page) {
      highlighter.mark(
        page.root,
        marks.map(({ facts, ...where }) => ({ kind: facts.mention.kind, ...where })),
      );
      const layer = layerOver(page.root);
      shown = { layer, article: page.root };
      layer.draw(marks, found, page);
    },
    clear() {
      highlighter.clear();
      shown?.layer.close();
      shown = undefined;
    },
    reveal: (where, start) => shown?.layer.reveal(where, start) ?? false,
    isCardOpen: () => shown?.layer.isCardOpen() ?? false,
  };
}
