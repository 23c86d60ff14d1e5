import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Translator } from "./translator.ts";

/** Whoever mounts a view provides its translator here. */
export const TranslatorContext = createContext<Translator | undefined>(undefined);

export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (!translator) throw new Error("a view was mounted without a translator");
  return translator;
}
