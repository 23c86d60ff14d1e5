import { browser } from "wxt/browser";
import type { Catalogue } from "../../components/i18n/catalogue.ts";
import { chooseLanguage } from "../../components/i18n/languages.ts";
import { createTranslator, type Translator } from "../../components/i18n/translator.ts";
import type { Settings } from "../../lib/core/settings.ts";

/** The translator of the language that the reader chose, or of the browser's. */
export async function loadTranslator({
  language,
}: Pick<Settings, "language">): Promise<Translator> {
  const wanted = [browser.i18n.getUILanguage(), ...navigator.languages];
  const lang = chooseLanguage(language, wanted);
  const response = await fetch(browser.runtime.getURL(`/_locales/${lang}/messages.json` as "/"));
  const catalogue = (await response.json()) as Catalogue;
  return createTranslator(
    lang,
    catalogue,
    wanted.find((locale) => locale.toLowerCase().startsWith(`${lang}-`)),
  );
}
