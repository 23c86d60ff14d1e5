import * as z from "zod/mini";
import { readSettings, type Settings } from "./settings.ts";

const FORMAT = "whocounts-settings";
const LIMIT = 10_000_000;
const backupSchema = z.object({ format: z.literal(FORMAT), settings: z.unknown() });

export type RestoredSettings =
  { ok: true; settings: Settings } | { ok: false; code: "too-large" | "no-backup" };

/** The settings as the text of a file that `readBackup` reads. */
export function writeBackup(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, settings }, undefined, 2)}\n`;
}

/** A file that the reader chose: anything can be in it. Damaged fields have their defaults. */
export function readBackup(text: string): RestoredSettings {
  if (text.length > LIMIT) return { ok: false, code: "too-large" };
  const backup = backupSchema.safeParse(parseJson(text));
  if (!backup.success) return { ok: false, code: "no-backup" };
  return { ok: true, settings: readSettings(backup.data.settings) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one of the ways in which a file is no backup: the schema refuses undefined.
    return undefined;
  }
}
