import type { Settings } from "../../lib/core/settings.ts";
import { writeBackup } from "../../lib/core/settings-backup.ts";
import { saveFile } from "../extension-page/save-file.ts";

/** Hands the settings to the reader as a file. */
export function saveBackup(settings: Settings): void {
  const text = writeBackup(settings);
  saveFile({ name: "whocounts-settings.json", mime: "application/json", text });
}
