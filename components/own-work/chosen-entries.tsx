import { useTranslator } from "../i18n/translator-context.ts";

interface ChosenEntriesProps {
  chosen: readonly string[];
  nameOf: (id: string) => string;
  onChange: (chosen: string[]) => void;
}

/** What has been chosen of several; each can be taken out again. */
export function ChosenEntries({ chosen, nameOf, onChange }: ChosenEntriesProps) {
  const t = useTranslator();
  if (chosen.length === 0) return null;
  return (
    <ul class="wc-picker-chosen">
      {chosen.map((id) => (
        <li key={id}>
          <bdi>{nameOf(id)}</bdi>
          <button
            type="button"
            class="wc-link"
            aria-label={t.text("actionOn", { action: t.text("remove"), name: nameOf(id) })}
            onClick={() => onChange(chosen.filter((other) => other !== id))}
          >
            {t.text("remove")}
          </button>
        </li>
      ))}
    </ul>
  );
}
