import { useState } from "preact/hooks";
import { useTranslator } from "../../i18n/translator-context.ts";

interface FeedRemoverProps {
  name: string;
  onRemove: () => void;
}

/** Removes a feed once it was asked for twice. */
export function FeedRemover({ name, onRemove }: FeedRemoverProps) {
  const t = useTranslator();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking)
    return (
      <button
        type="button"
        class="wc-button"
        aria-label={t.text("actionOn", { action: t.text("remove"), name })}
        onClick={() => setIsAsking(true)}
      >
        {t.text("remove")}
      </button>
    );
  return (
    <div class="wc-feed-preview">
      <p>{t.text("feedRemoveAsk", { name })}</p>
      <div class="wc-actions">
        <button type="button" class="wc-button" data-main="true" onClick={onRemove}>
          {t.text("remove")}
        </button>
        <button type="button" class="wc-button" onClick={() => setIsAsking(false)}>
          {t.text("cancel")}
        </button>
      </div>
    </div>
  );
}
