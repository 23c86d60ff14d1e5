import { useEffect, useState } from "preact/hooks";
import type { BackupResult } from "../../components/options/backup-section.tsx";
import { Options } from "../../components/options/options.tsx";
import { readBackup } from "../../lib/core/settings-backup.ts";
import type { IndexState } from "../../lib/core/index-state.ts";
import type { IndexBase } from "../../lib/store/index-database.ts";
import { connectFeedDatabase } from "../../lib/store/feed-database.ts";
import { createRequestLog, type StoredRequest } from "../../lib/store/request-log-store.ts";
import { updateSettings } from "../../lib/store/settings-store.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";
import { useSettings } from "../extension-page/settings-context.ts";
import { today } from "../extension-page/today.ts";
import { useScope } from "../extension-page/use-scope.ts";
import { useFeeds } from "./use-feeds.ts";
import { saveBackup } from "./save-backup.ts";
import { useCopy } from "./use-copy.ts";

const NO_NAMES: Pick<IndexBase, "truces" | "outlets"> = { truces: [], outlets: [] };

/** Wires the options to the settings, the index and the log of requests. */
export function OptionsApp() {
  const settings = useSettings();
  const scope = useScope(settings.scope);
  const copy = useCopy(settings);
  const feeds = useFeeds();
  const [names, setNames] = useState(NO_NAMES);
  const [index, setIndex] = useState<IndexState>();
  const [requests, setRequests] = useState<StoredRequest[]>([]);
  const [backup, setBackup] = useState<BackupResult>("none");
  useEffect(() => {
    void indexOnDevice.load().then(setNames);
    void indexOnDevice.state().then(setIndex);
    void createRequestLog(connectFeedDatabase()).list().then(setRequests);
  }, []);
  return (
    <Options
      settings={settings}
      scopeRefused={scope.refused}
      names={names}
      index={index}
      today={today()}
      requests={requests}
      feeds={feeds}
      backup={backup}
      copy={copy}
      onScope={scope.choose}
      onChange={(change) => void updateSettings(change)}
      onBackup={() => saveBackup(settings)}
      onRestore={(file) => void restore(file).then(setBackup)}
    />
  );
}

async function restore(file: File): Promise<BackupResult> {
  const result = readBackup(await file.text());
  if (!result.ok) return result.code;
  await updateSettings(() => result.settings);
  return "restored";
}
