import { useTranslator } from "../i18n/translator-context.ts";

export interface FormActions {
  /** Ends the editing; the draft has been kept all along. */
  onDone: () => void;
  onSign: () => void;
  onDiscard: () => void;
}

/** How the editing of a draft ends. */
export function FormButtons({
  ready,
  onDone,
  onSign,
  onDiscard,
}: FormActions & { ready: boolean }) {
  const t = useTranslator();
  return (
    <>
      <div class="wc-actions wc-form-end">
        <button type="button" class="wc-button" data-main="true" onClick={onDone}>
          {t.text("done")}
        </button>
        <button type="button" class="wc-button" disabled={!ready} onClick={onSign}>
          {t.text("sign")}
        </button>
        <button type="button" class="wc-button" onClick={onDiscard}>
          {t.text("discard")}
        </button>
      </div>
      <p class="wc-soft">{t.text("signAbout")}</p>
    </>
  );
}
