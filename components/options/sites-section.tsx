import { switchSite, type Settings } from "../../lib/core/settings.ts";
import { Adder } from "../controls/adder.tsx";
import { RemovableList } from "../controls/removable-list.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { ScopeChoice } from "./scope-choice.tsx";
import { readSite } from "./read-site.ts";

interface SitesSectionProps {
  settings: Settings;
  refused: boolean;
  onScope: (scope: Settings["scope"]) => void;
  onChange: (change: (settings: Settings) => Settings) => void;
}

/** Where pages are looked at, and the sites that the reader switched off. */
export function SitesSection({ settings, refused, onScope, onChange }: SitesSectionProps) {
  const t = useTranslator();
  const turn = (host: string, on: boolean) => onChange((now) => switchSite(now, host, on));
  return (
    <section class="wc-page-section">
      <h2>{t.text("sitesTitle")}</h2>
      <ScopeChoice scope={settings.scope} refused={refused} onChange={onScope} />
      <p class="wc-soft">{t.text("neverScanned")}</p>
      <h3>{t.text("sitesOff")}</h3>
      <RemovableList
        items={settings.sitesOff.map((host) => ({ id: host, name: host }))}
        empty={t.text("sitesOffNone")}
        action={t.text("switchOn")}
        onRemove={(host) => turn(host, true)}
      />
      <Adder
        label={t.text("switchOffSite")}
        placeholder="news.example"
        read={readSite}
        onAdd={(host) => turn(host, false)}
      />
    </section>
  );
}
