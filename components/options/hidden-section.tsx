import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { hideTruce, undoWrongMatch, type Settings } from "../../lib/core/settings.ts";
import { Adder } from "../controls/adder.tsx";
import { RemovableList } from "../controls/removable-list.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { hideOutlet } from "./hide-outlet.ts";

interface HiddenSectionProps {
  settings: Settings;
  names: Pick<ClaimsIndex, "truces" | "outlets">;
  onChange: (change: (settings: Settings) => Settings) => void;
}

interface Named {
  id: string;
  name: string;
}

/** Truces and outlets that the reader does not want to see, and matches that were wrong. */
export function HiddenSection({ settings, names, onChange }: HiddenSectionProps) {
  const t = useTranslator();
  const truces = names.truces.map(({ id, name }) => ({ id, name }));
  const outlets = names.outlets.map(({ domain, name }) => ({ id: domain, name }));
  return (
    <section class="wc-page-section">
      <h2>{t.text("hiddenTitle")}</h2>
      <HiddenList
        title={t.text("hiddenTruces")}
        label={t.text("hideTruce")}
        all={truces}
        hidden={settings.hiddenTruces}
        onHide={(id, hidden) => onChange((now) => hideTruce(now, id, hidden))}
      />
      <HiddenList
        title={t.text("hiddenOutlets")}
        label={t.text("hideOutlet")}
        all={outlets}
        hidden={settings.hiddenOutlets}
        onHide={(domain, hidden) => onChange((now) => hideOutlet(now, domain, hidden))}
      />
      <h3>{t.text("wrongMatches")}</h3>
      <RemovableList
        items={settings.wrongMatches.map(({ key, quote }) => ({ id: key, name: quote }))}
        empty={t.text("nothingHere")}
        action={t.text("undo")}
        onRemove={(key) => onChange((now) => undoWrongMatch(now, key))}
      />
    </section>
  );
}

interface HiddenListProps {
  title: string;
  label: string;
  all: readonly Named[];
  hidden: readonly string[];
  onHide: (id: string, hidden: boolean) => void;
}

function HiddenList({ title, label, all, hidden, onHide }: HiddenListProps) {
  const t = useTranslator();
  const nameOf = new Map(all.map(({ id, name }) => [id, name]));
  return (
    <>
      <h3>{title}</h3>
      <RemovableList
        items={hidden.map((id) => ({ id, name: nameOf.get(id) ?? id }))}
        empty={t.text("nothingHere")}
        action={t.text("showAgain")}
        onRemove={(id) => onHide(id, false)}
      />
      <Adder
        label={label}
        suggestions={all}
        read={(typed) =>
          all.find(({ id, name }) => name === typed.trim() || id === typed.trim())?.id
        }
        onAdd={(id) => onHide(id, true)}
      />
    </>
  );
}
