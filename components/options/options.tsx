import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import type { IndexState } from "../../lib/core/index-state.ts";
import type { Settings } from "../../lib/core/settings.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { BackupSection, type BackupResult, type CopyProps } from "./backup-section.tsx";
import { FeedsSection, type FeedsSectionProps } from "./feeds/feeds-section.tsx";
import { DisplaySection } from "./display-section.tsx";
import { HiddenSection } from "./hidden-section.tsx";
import { IndexSection, type RequestLogEntry } from "./index-section.tsx";
import { SitesSection } from "./sites-section.tsx";

export interface OptionsProps {
  settings: Settings;
  /** The browser has not allowed what `settings.scope` asks for. */
  scopeRefused: boolean;
  /** Names of truces and outlets that can be hidden. */
  names: Pick<ClaimsIndex, "truces" | "outlets">;
  index: IndexState | undefined;
  today: string;
  requests: readonly RequestLogEntry[];
  feeds: FeedsSectionProps;
  backup: BackupResult;
  copy: CopyProps;
  onScope: (scope: Settings["scope"]) => void;
  onChange: (change: (settings: Settings) => Settings) => void;
  onBackup: () => void;
  onRestore: (file: File) => void;
}

/** Everything that the reader can set. Each change holds at once. */
export function Options(props: OptionsProps) {
  const t = useTranslator();
  const { settings, onChange } = props;
  return (
    <main class="wc-page">
      <h1 class="wc-page-title">{t.text("optionsTitle")}</h1>
      <p>
        <a href="welcome.html">{t.text("introduction")}</a>
      </p>
      <SitesSection
        settings={settings}
        refused={props.scopeRefused}
        onScope={props.onScope}
        onChange={onChange}
      />
      <DisplaySection settings={settings} onChange={onChange} />
      <HiddenSection settings={settings} names={props.names} onChange={onChange} />
      <FeedsSection {...props.feeds} />
      <IndexSection index={props.index} today={props.today} requests={props.requests} />
      <BackupSection
        result={props.backup}
        copy={props.copy}
        onBackup={props.onBackup}
        onRestore={props.onRestore}
      />
      <p class="wc-note">{t.text("judgesNothing")}</p>
    </main>
  );
}
