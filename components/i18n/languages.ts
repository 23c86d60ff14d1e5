import type { Settings } from "../../lib/core/settings.ts";

export type Language = Exclude<Settings["language"], "auto">;

/** The languages of the interface, each under its own name, with the writing direction. */
export const LANGUAGES: Record<Language, { name: string; dir: "ltr" | "rtl" }> = {
  en: { name: "English", dir: "ltr" },
  ar: { name: "العربية", dir: "rtl" },
  de: { name: "Deutsch", dir: "ltr" },
  es: { name: "Español", dir: "ltr" },
  fr: { name: "Français", dir: "ltr" },
  ru: { name: "Русский", dir: "ltr" },
  tr: { name: "Türkçe", dir: "ltr" },
  uk: { name: "Українська", dir: "ltr" },
};

/** The language chosen in the options, or the first of the browser's that the interface speaks. */
export function chooseLanguage(
  chosen: Settings["language"],
  browserLocales: readonly string[],
): Language {
  if (chosen !== "auto") return chosen;
  for (const locale of browserLocales) {
    const base = locale.toLowerCase().split(/[-_]/)[0] ?? "";
    if (isLanguage(base)) return base;
  }
  return "en";
}

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}
