/** The languages of the interface, each under its own name, with the writing direction. */
export const LANGUAGES = {
  en: { name: "English", dir: "ltr" },
  ar: { name: "العربية", dir: "rtl" },
  de: { name: "Deutsch", dir: "ltr" },
  es: { name: "Español", dir: "ltr" },
  fr: { name: "Français", dir: "ltr" },
  ru: { name: "Русский", dir: "ltr" },
  tr: { name: "Türkçe", dir: "ltr" },
  uk: { name: "Українська", dir: "ltr" },
} as const;
export type Language = keyof typeof LANGUAGES;

/** The first of the wanted locales ("uk-UA", "en") that the interface speaks, else English. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const locale of wanted) {
    const base = locale.toLowerCase().split(/[-_]/)[0] ?? "";
    if (isLanguage(base)) return base;
  }
  return "en";
}

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}
