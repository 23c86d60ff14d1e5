import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";

const VIEWS = ["table", "chart"] as const;
export type ExplorerView = (typeof VIEWS)[number];
const VIEW_KEYS: Record<ExplorerView, MessageKey> = { table: "viewList", chart: "viewChart" };

interface ViewChoiceProps {
  view: ExplorerView;
  onChange: (view: ExplorerView) => void;
}

/** List or chart. */
export function ViewChoice({ view, onChange }: ViewChoiceProps) {
  const t = useTranslator();
  return (
    <div class="wc-tabs">
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          class="wc-tab"
          aria-pressed={each === view}
          onClick={() => onChange(each)}
        >
          {t.text(VIEW_KEYS[each])}
        </button>
      ))}
    </div>
  );
}
