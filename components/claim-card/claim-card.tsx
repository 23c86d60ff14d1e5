import { useId } from "preact/hooks";
import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Competitor } from "../../lib/core/compare/comparison.ts";
import type { Kind } from "../../lib/core/claim.ts";
import { KindIcon } from "../badge/kind-icon.tsx";
import type { MessageKey } from "../i18n/catalogue.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import type { Settings } from "../../lib/core/settings.ts";
import { claimMessage } from "../words/claim-message.ts";
import { CloseButton } from "../controls/close-button.tsx";
import { CardActions, type DraftKind } from "./card-actions.tsx";
import { CardBody } from "./card-body.tsx";
import { claimLink } from "./claim-link.ts";
import { copiedSentence } from "./copied-sentence.ts";
import type { PageFacts } from "./page-facts.ts";

export interface ClaimCardProps {
  annotation: Annotation;
  references: References;
  page: PageFacts;
  size: Settings["size"];
  /** As the page is; the system's where nothing is said. */
  scheme?: "light" | "dark" | undefined;
  /** The reader said that this is no claim: the card offers to undo that. */
  wrongMatch: boolean;
  /** What was copied a moment ago, for the live region. */
  copied?: "sentence" | "link" | undefined;
  onCopy: (what: "sentence" | "link", text: string) => void;
  /** Undefined where there is no side panel to open. */
  onOpenPanel: (() => void) | undefined;
  onWrongMatch: () => void;
  onUndoWrongMatch: () => void;
  /** Begins a draft of own work; `of` is the entry of the index that holds this very claim. */
  onStart?: ((what: DraftKind, of: string | null) => void) | undefined;
  onClose: () => void;
}

/** Who made the claim, against whom, over which days, and what the others counted. */
export function ClaimCard(props: ClaimCardProps) {
  const { annotation, references, page, wrongMatch, onCopy } = props;
  const t = useTranslator();
  const title = useId();
  const { competitors } = annotation.comparison;
  const held = competitors.find(isReviewable(references))?.claim ?? null;
  const { onStart } = props;
  return (
    <div
      class="wc wc-card-root"
      data-size={props.size}
      data-scheme={props.scheme}
      lang={t.lang}
      dir={t.dir}
    >
      <dialog open class="wc-card" aria-labelledby={title} tabIndex={-1}>
        <CardHead {...props} titleId={title} />
        {wrongMatch ? (
          <p class="wc-section">
            {t.text("wrongMatchDone")}{" "}
            <button type="button" class="wc-link" onClick={props.onUndoWrongMatch}>
              {t.text("undo")}
            </button>
          </p>
        ) : (
          <>
            <CardBody annotation={annotation} references={references} />
            <CardActions
              link={claimLink(page.url, annotation.mention)}
              onCopySentence={() =>
                onCopy("sentence", copiedSentence(t, annotation, references, page))
              }
              onCopyLink={(link) => onCopy("link", link)}
              onOpenPanel={props.onOpenPanel}
              onWrongMatch={props.onWrongMatch}
              onStart={onStart && ((what) => onStart(what, what === "review" ? held : null))}
              isReviewable={held !== null}
            />
          </>
        )}
        <p class="wc-note">{t.text("judgesNothing")}</p>
        <output class="wc-unseen">
          {props.copied && t.text(props.copied === "link" ? "linkCopied" : "sentenceCopied")}
        </output>
      </dialog>
    </div>
  );
}

/** Is it this very claim, recorded by somebody else? */
const isReviewable =
  ({ own }: References) =>
  ({ relation, claim }: Competitor): boolean =>
    relation === "same-claim" && own?.[claim] === undefined;

const KIND_KEYS: Record<Kind, MessageKey> = {
  figure: "kindFigure",
  accusation: "kindAccusation",
  denial: "kindDenial",
};

function CardHead({
  annotation,
  references,
  onClose,
  titleId,
}: ClaimCardProps & { titleId: string }) {
  const t = useTranslator();
  const { mention } = annotation;
  return (
    <header class="wc-card-head">
      <div class="wc-kind">
        <KindIcon kind={mention.kind} />
        {t.text(KIND_KEYS[mention.kind])}
        <CloseButton onClick={onClose} />
      </div>
      <h2 class="wc-title" id={titleId}>
        <Say message={claimMessage(t, references, mention)} />
      </h2>
    </header>
  );
}
