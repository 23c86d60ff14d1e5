import { createDetector } from "./detect.ts";

/** Sentences of our own with what articles hold: counts, days, who said what of whom. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  en: [
    "On 4 January 2017 observers said that government forces had broken the ceasefire 12 times since Monday.",
    "The ministry accused the opposition of at least three violations of the truce in the last two days.",
    "The army denied that it had violated the ceasefire with any shelling.",
  ],
  fr: [
    "Le 4 janvier 2017, des observateurs ont dit que les forces du gouvernement avaient violé le cessez-le-feu 12 fois depuis lundi.",
    "Le ministère a accusé l’opposition d’au moins trois violations de la trêve en deux jours.",
    "L’armée a démenti avoir violé le cessez-le-feu.",
  ],
};

const prepared = new Set<string>();

/**
 * Makes the rules of a language ready, once and bit by bit: engines compile patterns and functions
 * when they are first used, which takes longer than to read an article. Does nothing for a language
 * without rules.
 */
export function* prepareDetection(lang: string): Generator<void, void> {
  const code = lang.toLowerCase().split(/[-_]/)[0] ?? "";
  if (prepared.has(code)) return;
  prepared.add(code);
  const detector = createDetector({ parties: [], truces: [], outlets: [] });
  for (const text of EXAMPLES[code] ?? []) {
    yield;
    detector.detect({ url: null, title: "", text, published: "2017-01-05", lang: code });
  }
}
