import type { Translator } from "../../i18n/translator.ts";

/** How much is to be fetched, in kB or MB. */
export function sizeWords(t: Translator, bytes: number): string {
  return bytes < 1e6
    ? t.text("feedKilobytes", { size: t.number(Math.ceil(bytes / 1000)) })
    : t.text("feedMegabytes", { size: t.decimal(bytes / 1e6) });
}
