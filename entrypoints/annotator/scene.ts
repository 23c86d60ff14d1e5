import type { Translator } from "../../components/i18n/translator.ts";
import type { View } from "../../lib/messages.ts";
import type { PageScheme } from "../../lib/page/page-scheme.ts";
import type { PageText } from "../../lib/page/read-article.ts";
import type { Found } from "../../lib/page/screen.ts";

/** What is shown now, and in which words. */
export interface Scene {
  found: Found<View>;
  page: PageText;
  translator: Translator;
  /** Of the page where the article stands. */
  scheme: PageScheme;
}
