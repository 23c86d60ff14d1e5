import type { GazetteerLanguage } from "../../common/gazetteer.ts";

/** "l'OSCE", "d'avoir", "qu'ils": the article or particle is a word of its own. */
const ELISION = /(?<![\p{L}])([ldjnmstc]|qu|lorsqu|puisqu|jusqu)'(?=\p{L})/giu;

/** French names bodies by what follows ("forces israéliennes"): the index lists those names whole. */
export const GAZETTEER_FRENCH: GazetteerLanguage = {
  code: "fr",
  bodyNouns: new Set(),
  actNouns: new Set(),
  modifiers: new Set(),
  endings: ["s"],
  spell: (text) => text.replace(ELISION, "$1 "),
};
