import { createTranslator } from "../../components/i18n/translator.ts";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };

/** The words of the interface, so that the command line says nothing in other words than the card. */
export const t = createTranslator("en", messages);

/** A labelled line under a claim; nothing where there is nothing to say. */
export function field(label: string, text: string): string[] {
  return text === "" ? [] : [`     ${label}: ${text}`];
}

export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
