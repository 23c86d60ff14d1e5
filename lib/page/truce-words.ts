/**
 * Words that a page about a truce holds, by language, as patterns: the only question asked of most
 * pages. Not every truce of the index has one of them in its name ("Minsk II"), but hardly an
 * article about its violations does without.
 *
 * Languages that share no letter with the others stand apart: a text without such letters need not be asked for
 * them, and a pattern takes as long to get ready as it has words.
 */ export const LATIN_WORDS: Record<string, readonly string[]> = {
  en: [
    "cease.?fire",
    "\\btruce",
    "armistice",
    "cessation of hostil",
    "de-?escalation (?:zone|area|agreement|deal|memorandum)",
    "line of control",
    "disengagement (?:agreement|line|zone|of forces)",
    "(?:regime|day) of (?:silence|calm)",
    "moratorium",
    "humanitarian pause",
    "joint (?:peace )?declaration",
    "buffer zone",
    "minsk (?:agreement|accord|protocol|memorandum|ii\\b|2)",
    "(?:sochi|stockholm) (?:agreement|deal|memorandum)",
    "resolution (?:1701|2401)",
  ],
  es: [
    "alto\\s+(?:el|al)\\s+fuego",
    "cese\\s+(?:al|de|del|el)\\s+(?:fuego|las hostil|hostil)",
    "tregua",
  ],
  fr: ["cessez.le.feu", "tr[êe]ve\\b", "cessation des hostil"],
  de: ["waffenruhe", "waffenstillstand", "feuerpause", "kampfpause"],
  tr: ["ateşkes", "çatışmasızlık"],
  it: ["cessate.il.fuoco", "armistizi"],
  pt: ["cessar.fogo", "trégua", "armistíci", "cessação das hostil"],
};
export const OTHER_WORDS: Record<string, readonly string[]> = {
  ar: [
    "وقف\\s+[إا]طلاق",
    "هدنة",
    "الهدن",
    "تهدئة",
    "وقف\\s+الأعمال",
    "خفض\\s+التصعيد",
    "القرار 1701",
  ],
  ru: [
    "перемири",
    "прекращени[а-я]*\\s+(?:огня|боев|военн)",
    "режим[а-я]*\\s+тишины",
    "деэскалац",
    "моратори",
  ],
  uk: ["перемир[’'ʼ]?[яїюєе]", "припиненн[а-яі]*\\s+вогню", "режим[а-яі]*\\s+тиші", "деескалац"],
  hi: ["युद्ध\\s?विराम", "संघर्ष\\s?विराम", "सी[जज़]़?\\s?फायर"],
};
/** Letters from Greek on to those of India: every word of the other languages holds some. */
const OTHER_LETTERS = /[\u0370-\u1fff]/;

/** What can be asked of a text. */
export type Words = Pick<RegExp, "test">;

let latin: RegExp | undefined;
let other: RegExp | undefined;

const anyOf = (words: Record<string, readonly string[]>): RegExp =>
  new RegExp(Object.values(words).flat().join("|"), "i");

/** Words for a truce in any language. Patterns are built when they are first asked. */
export const truceWords: Words = {
  test: (text) =>
    (latin ??= anyOf(LATIN_WORDS)).test(text) ||
    (OTHER_LETTERS.test(text) && (other ??= anyOf(OTHER_WORDS)).test(text)),
};

/**
 * Words of which each passage with a claim holds one (test/detect/long-pages.test.ts), in languages
 * that have rules. So few, since a pattern takes as long as it has words.
 */
const CLAIM_WORDS: Record<string, string> = {
  en: "cease.?fire|truce|armisti|moratori|violat|breach|silence|pause|minsk",
  fr: "cessez.le.feu|tr[êe]ve|cessation|viol[aé]|rompu|rupture",
};

/** Words near which a claim may stand on a page with a word for a truce. */
export function claimWords(lang: string): Words {
  const words = CLAIM_WORDS[lang];
  return words === undefined ? truceWords : new RegExp(words, "i");
}
