import { useTranslator } from "../i18n/translator-context.ts";

export interface CardActionsProps {
  /** The link that scrolls to this claim. */
  link: string;
  onCopySentence: () => void;
  onCopyLink: (link: string) => void;
  onOpenPanel: (() => void) | undefined;
  onWrongMatch: () => void;
}

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
    </div>
  );
}
