/**
 * Words that a page about a truce holds, by language, as patterns: the only question asked of most
 * pages. Not every truce of the index has one of them in its name ("Minsk II"), but hardly an
 * article about its violations does without.
 */
export const TRUCE_WORDS: Record<string, readonly string[]> = {
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
  hi: ["युद्ध\\s?विराम", "संघर्ष\\s?विराम", "सी[जज़]़?\\s?फायर"],
};

let pattern: RegExp | undefined;

/** All words in one pattern, built when it is first asked. */
export function truceWordPattern(): RegExp {
  pattern ??= new RegExp(Object.values(TRUCE_WORDS).flat().join("|"), "i");
  return pattern;
}

/**
 * Words of which each passage with a claim holds one (test/detect/long-pages.test.ts), in languages
 * that have rules. So few, since a pattern takes as long as it has words.
 */
const CLAIM_WORDS: Record<string, string> = {
  en: "cease.?fire|truce|armisti|moratori|violat|breach|silence|pause|minsk",
  fr: "cessez.le.feu|tr[êe]ve|cessation|viol[aé]|rompu|rupture",
};

/** Words near which a claim may stand on a page with a word for a truce. */
export function claimWordPattern(lang: string): RegExp {
  const words = CLAIM_WORDS[lang];
  return words === undefined ? truceWordPattern() : new RegExp(words, "i");
}
