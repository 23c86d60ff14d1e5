import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";

/** What became of the last attempt to restore. */
export type BackupResult = "none" | "restored" | "too-large" | "no-backup";

const RESULT_KEYS: Record<Exclude<BackupResult, "none">, MessageKey> = {
  restored: "restored",
  "too-large": "restoreTooLarge",
  "no-backup": "restoreNoBackup",
};

interface BackupSectionProps {
  result: BackupResult;
  onBackup: () => void;
  onRestore: (file: File) => void;
}

/** The settings as a file, and back. */
export function BackupSection({ result, onBackup, onRestore }: BackupSectionProps) {
  const t = useTranslator();
  return (
    <section class="wc-page-section">
      <h2>{t.text("backupTitle")}</h2>
      <p class="wc-soft">{t.text("backupAbout")}</p>
      <div class="wc-actions">
        <button type="button" class="wc-button" onClick={onBackup}>
          {t.text("backup")}
        </button>
        <label class="wc-button wc-file">
          {t.text("restore")}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onRestore(file);
              event.currentTarget.value = "";
            }}
          />
        </label>
      </div>
      <output>{result !== "none" && t.text(RESULT_KEYS[result])}</output>
    </section>
  );
}
