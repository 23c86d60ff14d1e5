import { renameSync, writeFileSync } from "node:fs";

/** Replaces a file in one step: whoever reads it sees the old text or the new one. */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.new`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}
