import { useTranslator } from "../i18n/translator-context.ts";

export function CloseButton({ onClick }: { onClick: () => void }) {
  const t = useTranslator();
  return (
    <button type="button" class="wc-close" aria-label={t.text("close")} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
        <path d="M3 3 13 13 M13 3 3 13" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </button>
  );
}
