import type { VNode } from "preact";
import { ClaimCard } from "../../components/claim-card/claim-card.tsx";
import { TranslatorContext } from "../../components/i18n/translator-context.ts";
import { cardSheet } from "../../components/style/card-sheet.ts";
import type { PageAnnotations } from "../../lib/core/annotation.ts";
import type { PageBadges } from "../../lib/core/page-badges.ts";
import { readPageBadges } from "../../lib/core/read-page-badges.ts";
import { adoptSheet } from "../../lib/page/adopt-sheet.ts";
import type { Slot } from "../annotator/badge-slots.ts";
import type { Card, CardOptions } from "../annotator/card-port.ts";
import type { Scene } from "../annotator/scene.ts";
import { createCardBox } from "./card-box.tsx";
import { controlCard } from "./control-card.ts";

/** The card of one claim at a time. */
export function createCard(options: CardOptions): Card {
  const { actions } = options;
  const box = createCardBox(options.host.ownerDocument);
  adoptSheet(options.root, cardSheet);
  let wrong = false;
  let copied: "sentence" | "link" | undefined;
  const draw = (slot: Slot): VNode | undefined => {
    const scene = options.scene();
    return (
      scene && (
        <SceneCard
          scene={scene}
          slot={slot}
          wrongMatch={wrong}
          copied={copied}
          onClose={control.dismiss}
          actions={actions}
          onCopy={(what, text) => {
            void navigator.clipboard.writeText(text).then(() => {
              copied = what;
              renew();
            });
          }}
          onWrong={(is) => {
            wrong = is;
            actions.wrongMatch(slot.mark.facts.mention, is);
            renew();
          }}
        />
      )
    );
  };
  const control = controlCard({
    ...options,
    document: options.host.ownerDocument,
    box: box.element,
    show(slot) {
      const card = draw(slot);
      if (card) box.open(slot.element, card);
      options.redraw(slot);
    },
    hide(slot) {
      box.close();
      wrong = false;
      copied = undefined;
      options.redraw(slot);
      actions.closed();
    },
  });
  const renew = (): void => {
    const slot = control.openSlot();
    if (!slot) return;
    const card = options.slots().includes(slot) ? draw(slot) : undefined;
    if (card) box.draw(card);
    else control.close();
  };
  return { ...control, renew };
}

const read = new WeakMap<PageBadges, PageAnnotations>();

/** Most pages are left without a card: what it shows is read when the first one opens. */
function readOnce(page: PageBadges): PageAnnotations {
  const whole = read.get(page) ?? readPageBadges(page);
  read.set(page, whole);
  return whole;
}

interface SceneCardProps {
  scene: Scene;
  slot: Slot;
  wrongMatch: boolean;
  copied: "sentence" | "link" | undefined;
  onClose: () => void;
  actions: CardOptions["actions"];
  onCopy: (what: "sentence" | "link", text: string) => void;
  onWrong: (wrong: boolean) => void;
}

function SceneCard({ scene, slot, actions, onWrong, ...card }: SceneCardProps) {
  const { article } = scene.page;
  const { url, title, published } = article;
  const { facts } = slot.mark;
  const { page, view } = scene.found;
  const { annotations, references } = readOnce(page);
  const annotation = annotations[page.badges.indexOf(facts)];
  if (!annotation) return null;
  const { mention } = annotation;
  return (
    <TranslatorContext.Provider value={scene.translator}>
      <ClaimCard
        {...card}
        annotation={annotation}
        references={references}
        page={{ url: url ?? "", title, published, outlet: view.outlet ?? undefined }}
        size={view.size}
        scheme={scene.scheme}
        onOpenPanel={() => actions.openPanel(mention)}
        onStart={(what, of) => {
          actions.startDraft({ article, mention, what, of });
          card.onClose();
        }}
        onWrongMatch={() => onWrong(true)}
        onUndoWrongMatch={() => onWrong(false)}
      />
    </TranslatorContext.Provider>
  );
}
