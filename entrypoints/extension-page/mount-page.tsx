import { render, type ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { MessageKey } from "../../components/i18n/catalogue.ts";
import type { Translator } from "../../components/i18n/translator.ts";
import { TranslatorContext } from "../../components/i18n/translator-context.ts";
import type { Settings } from "../../lib/core/settings.ts";
import { loadSettings, watchSettings } from "../../lib/store/settings-store.ts";
import "../../components/style/views.css";
import { loadTranslator } from "./load-translator.ts";
import { SettingsContext } from "./settings-context.ts";

interface Known {
  settings: Settings;
  translator: Translator;
}

async function know(settings: Settings): Promise<Known> {
  return { settings, translator: await loadTranslator(settings) };
}

/** Shows a page of the extension in the reader's language and size, and follows the settings. */
export async function mountPage(title: MessageKey, view: ComponentChildren): Promise<void> {
  const root = document.getElementById("app");
  if (!root) throw new Error("the page has no place for its view");
  const known = await know(await loadSettings());
  render(
    <Page first={known} title={title}>
      {view}
    </Page>,
    root,
  );
}

interface PageProps {
  first: Known;
  title: MessageKey;
  children: ComponentChildren;
}

function Page({ first, title, children }: PageProps) {
  const [{ settings, translator }, setKnown] = useState(first);
  useEffect(() => watchSettings((changed) => void know(changed).then(setKnown)), []);
  useLayoutEffect(() => {
    document.title = translator.text(title);
    document.documentElement.lang = translator.lang;
    document.documentElement.dir = translator.dir;
    document.body.dataset.size = settings.size;
  }, [translator, settings.size, title]);
  return (
    <SettingsContext.Provider value={settings}>
      <TranslatorContext.Provider value={translator}>{children}</TranslatorContext.Provider>
    </SettingsContext.Provider>
  );
}
