import type { Catalogue } from "../../components/i18n/catalogue.ts";
import { isLanguage } from "../../components/i18n/languages.ts";
import { createTranslator, type Translator } from "../../components/i18n/translator.ts";
import type { View } from "../../lib/messages.ts";

/** The words of the interface as the background sent them. */
export function translatorFor({ lang, catalogue, locale }: View): Translator {
  const texts = JSON.parse(catalogue) as Catalogue;
  return createTranslator(isLanguage(lang) ? lang : "en", texts, locale ?? undefined);
}
