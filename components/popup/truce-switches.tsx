import { Switch } from "../controls/switch.tsx";
import { useTranslator } from "../i18n/translator-context.ts";

interface TruceSwitchesProps {
  /** Names by id: of the truces that this page speaks of, and of hidden ones. */
  truces: Readonly<Record<string, string>>;
  hiddenTruces: readonly string[];
  onHideTruce: (truce: string, hidden: boolean) => void;
}

/** Truces, each with a switch that holds on every site; a hidden one can be switched on again here. */
export function TruceSwitches({ truces, hiddenTruces, onHideTruce }: TruceSwitchesProps) {
  const t = useTranslator();
  const entries = Object.entries(truces);
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 class="wc-group">{t.text("trucesOnPage")}</h2>
      {entries.map(([id, name]) => (
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
