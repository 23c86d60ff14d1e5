import * as z from "zod/mini";
import { readSettings, type Settings } from "./settings.ts";

/** What a browser keeps for its user's other devices in one place, in bytes. */
const MOST_BYTES = 8000;

const copySchema = z.object({ at: z.int(), settings: z.unknown() });

/** The settings for the reader's other devices, and when they were put there. */
export interface SettingsCopy {
  at: number;
  /** Without wrong matches: these hold words and addresses of pages, which leave no device. */
  settings: Settings;
}

/** Undefined where the settings are larger than what a browser keeps. */
export function makeCopy(settings: Settings, at: number): SettingsCopy | undefined {
  const copy = { at, settings: { ...settings, wrongMatches: [] } };
  return bytesOf(JSON.stringify(copy)) > MOST_BYTES ? undefined : copy;
}

/** In UTF-8, at most. */
const bytesOf = (text: string): number => text.replace(/[^ -~]/g, "xxx").length;

/** Undefined where there is no copy, or one that nobody can read. */
export function readCopy(stored: unknown): SettingsCopy | undefined {
  const copy = copySchema.safeParse(stored).data;
  return copy && { at: copy.at, settings: readSettings(copy.settings) };
}

/** Settings of a copy, with the wrong matches of this device. */
export function takeOver(copy: SettingsCopy, { wrongMatches }: Settings): Settings {
  return { ...copy.settings, wrongMatches };
}
