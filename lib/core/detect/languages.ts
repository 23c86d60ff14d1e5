import type { Language } from "./language.ts";

/**
 * The languages that have rules, by code. A language is set up when it is first wanted: that takes as long
 * as everything else that the background does when it starts.
 */
export const LANGUAGES: ReadonlyMap<string, () => Promise<Language>> = new Map([
  ["en", async () => (await import("./en/configuration.ts")).english],
  ["fr", async () => (await import("./fr/configuration.ts")).french],
]);
