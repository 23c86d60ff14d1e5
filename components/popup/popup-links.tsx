import { useTranslator } from "../i18n/translator-context.ts";

export interface PopupWays {
  onSnooze: (snoozed: boolean) => void;
  onOpenPanel: () => void;
  onOpenWork: () => void;
  onOpenOptions: () => void;
}

interface PopupLinksProps extends PopupWays {
  snoozed: boolean;
}

/** The ways on from the popup. */
export function PopupLinks({ snoozed, onSnooze, ...props }: PopupLinksProps) {
  const t = useTranslator();
  return (
    <nav class="wc-popup-links" aria-label={t.text("more")}>
      <button type="button" class="wc-link" onClick={props.onOpenPanel}>
        {t.text("sidePanel")}
      </button>
      <button type="button" class="wc-link" onClick={props.onOpenWork}>
        {t.text("workTitle")}
      </button>
      <button type="button" class="wc-link" onClick={props.onOpenOptions}>
        {t.text("options")}
      </button>
      <button type="button" class="wc-link" onClick={() => onSnooze(!snoozed)}>
        {t.text(snoozed ? "unsnooze" : "snooze")}
      </button>
    </nav>
  );
}
