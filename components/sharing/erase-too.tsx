import { useTranslator } from "../i18n/translator-context.ts";

interface EraseTooProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** With a retraction the text can go, too, from the index and from everybody who subscribes to it. */
export function EraseToo({ checked, onChange }: EraseTooProps) {
  const t = useTranslator();
  return (
    <label class="wc-check wc-erase">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {t.text("eraseToo")}
        <span class="wc-choice-about">{t.text("eraseAbout")}</span>
      </span>
    </label>
  );
}
