import { useState } from "preact/hooks";
import { BackupFrame } from "../controls/backup-frame.tsx";
import { useTranslator } from "../i18n/translator-context.ts";

/** What became of the last restore. */
export type RestoreOutcome =
  | { state: "none" }
  | { state: "restored"; added: number; known: number; refused: number }
  | { state: "not-a-backup" | "too-large" | "not-saved" | "disk-full" };

export interface WorkBackupProps {
  outcome: RestoreOutcome;
  /** The backup that was chosen holds a key that is not in use here. */
  keyWaiting: "none" | "asked" | "wrong-passphrase" | "not-this-key";
  onBackup: () => void;
  onRestore: (file: File) => void;
  onPassphrase: (passphrase: string) => void;
}

/** All of own work as a file, and back. */
export function WorkBackup(props: WorkBackupProps) {
  const { outcome, keyWaiting, onBackup, onRestore, onPassphrase } = props;
  const t = useTranslator();
  return (
    <BackupFrame
      about={t.text("workBackupAbout")}
      save={t.text("saveBackup")}
      restore={t.text("restoreBackup")}
      onBackup={onBackup}
      onRestore={onRestore}
    >
      <Restored outcome={outcome} />
      {keyWaiting !== "none" && <Passphrase waiting={keyWaiting} onPassphrase={onPassphrase} />}
    </BackupFrame>
  );
}

function Restored({ outcome }: Pick<WorkBackupProps, "outcome">) {
  const t = useTranslator();
  const { state } = outcome;
  return (
    <output>
      {state === "restored" &&
        t.text("restoredWork", {
          added: outcome.added,
          known: outcome.known,
          refused: outcome.refused,
        })}
      {state === "not-a-backup" && t.text("restoreNoBackup")}
      {state === "too-large" && t.text("restoreTooLarge")}
      {state === "not-saved" && t.text("notSaved")}
      {state === "disk-full" && t.text("notSavedFull")}
    </output>
  );
}

interface PassphraseProps {
  waiting: Exclude<WorkBackupProps["keyWaiting"], "none">;
  onPassphrase: (passphrase: string) => void;
}

function Passphrase({ waiting, onPassphrase }: PassphraseProps) {
  const t = useTranslator();
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      class="wc-actions"
      onSubmit={(event) => {
        event.preventDefault();
        onPassphrase(passphrase);
      }}
    >
      <label class="wc-field">
        <span class="wc-field-label">{t.text("keyInBackup")}</span>
        <input
          type="password"
          autocomplete="current-password"
          value={passphrase}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="wc-button">
        {t.text("useKey")}
      </button>
      {waiting === "wrong-passphrase" && <p class="wc-fault">{t.text("wrongPassphrase")}</p>}
      {waiting === "not-this-key" && <p class="wc-fault">{t.text("notThisKey")}</p>}
    </form>
  );
}
