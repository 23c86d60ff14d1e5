import type { ComponentChildren } from "preact";
import { useTranslator } from "../i18n/translator-context.ts";

interface BackupFrameProps {
  /** What the file holds. */
  about: string;
  save: string;
  restore: string;
  onBackup: () => void;
  onRestore: (file: File) => void;
  /** What became of it. */
  children: ComponentChildren;
}

/** Something as a file that the reader keeps, and back. */
export function BackupFrame(props: BackupFrameProps) {
  const { about, save, restore, onBackup, onRestore, children } = props;
  const t = useTranslator();
  return (
    <section class="wc-page-section">
      <h2>{t.text("backupTitle")}</h2>
      <p class="wc-soft">{about}</p>
      <div class="wc-actions">
        <button type="button" class="wc-button" onClick={onBackup}>
          {save}
        </button>
        <label class="wc-button wc-file">
          {restore}
          <input
            type="file"
            accept=".json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onRestore(file);
              // So that the same file can be chosen once more.
              event.currentTarget.value = "";
            }}
          />
        </label>
      </div>
      {children}
    </section>
  );
}
