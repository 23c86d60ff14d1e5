import { useTranslator } from "../i18n/translator-context.ts";

export interface CardActionsProps {
  /** The link that scrolls to this claim. */
  link: string;
  onCopySentence: () => void;
  onCopyLink: (link: string) => void;
  onOpenPanel: (() => void) | undefined;
  onWrongMatch: () => void;
  /** Begins a draft of own work; undefined where there is no place for it. */
  onStart: ((what: DraftKind) => void) | undefined;
  /** The index holds this very claim, so that it can be reviewed. */
  isReviewable: boolean;
}

/** What a reader can add to a claim. */
export type DraftKind = "correction" | "addition" | "review";

export function CardActions(props: CardActionsProps) {
  const t = useTranslator();
  return (
    <div class="wc-actions">
      <button type="button" class="wc-button" onClick={props.onCopySentence}>
        {t.text("copySentence")}
      </button>
      <button type="button" class="wc-button" onClick={() => props.onCopyLink(props.link)}>
        {t.text("copyLink")}
      </button>
      {props.onOpenPanel && (
        <button type="button" class="wc-button" onClick={props.onOpenPanel}>
          {t.text("openPanel")}
        </button>
      )}
      <button type="button" class="wc-button" onClick={props.onWrongMatch}>
        {t.text("wrongMatch")}
      </button>
      {props.onStart && <StartButtons {...props} onStart={props.onStart} />}
    </div>
  );
}

type StartButtonsProps = Pick<CardActionsProps, "isReviewable"> & {
  onStart: (what: DraftKind) => void;
};

function StartButtons({ onStart, isReviewable }: StartButtonsProps) {
  const t = useTranslator();
  return (
    <>
      <button type="button" class="wc-button" onClick={() => onStart("correction")}>
        {t.text("correct")}
      </button>
      <button type="button" class="wc-button" onClick={() => onStart("addition")}>
        {t.text("addFigure")}
      </button>
      {isReviewable && (
        <button type="button" class="wc-button" onClick={() => onStart("review")}>
          {t.text("review")}
        </button>
      )}
    </>
  );
}
