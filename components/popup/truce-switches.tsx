import type { PageAnnotations } from "../../lib/core/annotation.ts";
import { Switch } from "../controls/switch.tsx";
import { useTranslator } from "../i18n/translator-context.ts";

interface TruceSwitchesProps {
  page: PageAnnotations;
  hiddenTruces: readonly string[];
  onHideTruce: (truce: string, hidden: boolean) => void;
}

/** The truces that this page speaks of, each with a switch that holds on every site. */
export function TruceSwitches({ page, hiddenTruces, onHideTruce }: TruceSwitchesProps) {
  const t = useTranslator();
  const truces = Object.entries(page.references.truces);
  if (truces.length === 0) return null;
  return (
    <section>
      <h2 class="wc-group">{t.text("trucesOnPage")}</h2>
      {truces.map(([id, { name }]) => (
        <Switch
          key={id}
          checked={!hiddenTruces.includes(id)}
          onChange={(shown) => onHideTruce(id, !shown)}
        >
          <bdi>{name}</bdi>
        </Switch>
      ))}
    </section>
  );
}
