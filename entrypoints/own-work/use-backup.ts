import { useState } from "preact/hooks";
import type { RestoreOutcome, WorkBackupProps } from "../../components/own-work/backup-section.tsx";
import { writeBackup } from "../../lib/core/own-work/backup-file.ts";
import type { SealedKey } from "../../lib/core/own-work/sealed-key.ts";
import { currentKey, importAuthorKey, sealedKeys } from "../../lib/store/own-work/author-keys.ts";
import { readAllWork } from "../../lib/store/own-work/read.ts";
import { restoreBackup, type RestoreResult } from "../../lib/store/own-work/restore.ts";
import { primitives, stamp } from "./platform.ts";
import { saveFile } from "../extension-page/save-file.ts";
import type { StoredWorkState } from "./use-stored-work.ts";

/** Backup and restore. `onKey` hears of a key that was taken over. */
export function useBackup({ ask, change }: StoredWorkState, onKey: () => void): WorkBackupProps {
  const [outcome, setOutcome] = useState<RestoreOutcome>({ state: "none" });
  const [keys, setKeys] = useState<SealedKey[]>([]);
  const [keyWaiting, setKeyWaiting] = useState<WorkBackupProps["keyWaiting"]>("none");

  const backUp = () =>
    ask(async (database) => {
      const [work, sealed] = await Promise.all([readAllWork(database), sealedKeys(database)]);
      const { now } = stamp();
      const text = writeBackup(work, sealed, now);
      saveFile({ name: `whocounts-work-${now.slice(0, 10)}.json`, mime: "application/json", text });
    });
  const restore = async (file: File) => {
    const result = await ask((database) => restoreBackup(database, file, primitives));
    if (!result) return;
    setOutcome(outcomeOf(result));
    if (!result.ok) return;
    // The rest of the page reads what has been added.
    await change(async () => ({ ok: true }));
    const current = await ask(currentKey);
    const others = result.keys.filter(({ publicKey }) => publicKey !== current?.publicKey);
    setKeys(others);
    setKeyWaiting(others.length > 0 ? "asked" : "none");
  };
  const takeKey = async (passphrase: string) => {
    const [sealed] = keys;
    const result =
      sealed && (await ask((database) => importAuthorKey(database, sealed, passphrase)));
    if (!result) return;
    if (result.ok) {
      setKeyWaiting("none");
      onKey();
    } else if (result.code === "wrong-passphrase" || result.code === "not-this-key")
      setKeyWaiting(result.code);
    else setOutcome({ state: result.code === "disk-full" ? "disk-full" : "not-saved" });
  };
  return {
    outcome,
    keyWaiting,
    onBackup: () => void backUp(),
    onRestore: (file) => void restore(file),
    onPassphrase: (passphrase) => void takeKey(passphrase),
  };
}

function outcomeOf(result: RestoreResult): RestoreOutcome {
  if (result.ok) {
    const { added, known, refused } = result;
    return { state: "restored", added, known, refused };
  }
  if (result.code === "not-a-backup" || result.code === "too-large" || result.code === "disk-full")
    return { state: result.code };
  return { state: "not-saved" };
}
