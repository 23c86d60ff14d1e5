import type { SettingsCopy } from "../../lib/core/settings-copy.ts";
import { Switch } from "../controls/switch.tsx";
import { BackupFrame } from "../controls/backup-frame.tsx";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";

/** What became of the last attempt to restore. */
export type BackupResult = "none" | "restored" | "too-large" | "no-backup";

const RESULT_KEYS: Record<Exclude<BackupResult, "none">, MessageKey> = {
  restored: "restored",
  "too-large": "restoreTooLarge",
  "no-backup": "restoreNoBackup",
};

export interface CopyProps {
  /** The copy that the browser keeps for the reader's other devices, if there is one. */
  copy: SettingsCopy | undefined;
  isKept: boolean;
  /** The settings are larger than what a browser keeps. */
  isTooLarge: boolean;
  onKeep: (isKept: boolean) => void;
  onTakeOver: () => void;
}

interface BackupSectionProps {
  result: BackupResult;
  copy: CopyProps;
  onBackup: () => void;
  onRestore: (file: File) => void;
}

/** The settings as a file, and back; and the copy of the browser. */
export function BackupSection({ result, copy, onBackup, onRestore }: BackupSectionProps) {
  const t = useTranslator();
  return (
    <BackupFrame
      about={t.text("backupAbout")}
      save={t.text("backup")}
      restore={t.text("restore")}
      onBackup={onBackup}
      onRestore={onRestore}
    >
      <output>{result !== "none" && t.text(RESULT_KEYS[result])}</output>
      <Copy {...copy} />
    </BackupFrame>
  );
}

function Copy({ copy, isKept, isTooLarge, onKeep, onTakeOver }: CopyProps) {
  const t = useTranslator();
  return (
    <>
      <Switch checked={isKept} onChange={onKeep}>
        {t.text("keepCopy")}
      </Switch>
      <p class="wc-soft">{t.text("keepCopyAbout")}</p>
      {isKept && isTooLarge && <p class="wc-warning">{t.text("copyTooLarge")}</p>}
      {copy && (
        <div class="wc-actions">
          <span>{t.text("copyOf", { moment: t.moment(copy.at) })}</span>
          <button type="button" class="wc-button" onClick={onTakeOver}>
            {t.text("copyTakeOver")}
          </button>
        </div>
      )}
    </>
  );
}
