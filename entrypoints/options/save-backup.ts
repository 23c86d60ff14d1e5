import type { Settings } from "../../lib/core/settings.ts";
import { writeBackup } from "../../lib/core/settings-backup.ts";

/** Hands the settings to the reader as a file, without a permission to download. */
export function saveBackup(settings: Settings): void {
  const file = new Blob([writeBackup(settings)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "whocounts-settings.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
