import { attributeOf, documentElementOf, findFirst } from "./dom.ts";

/** Common short words by language, for texts in Latin letters. */
const COMMON_WORDS: Record<string, string> = {
  en: "the of and to in that for with was on said by from has were",
  es: "el la de que los las por una con para del según se fue",
  fr: "le la les des et que dans une pour par sur du est selon ont",
  de: "der die das und den von mit ist nach für auf dem ein sich wurde",
  tr: "ve bir bu için ile olarak da de olan sonra göre daha kadar",
  it: "il di che la per una sono della con dei nel gli è secondo ha",
  pt: "o que de os do da em para uma com não dos das foi segundo",
};

const SCRIPTS: readonly [name: string, letters: RegExp][] = [
  ["arabic", /\p{Script=Arabic}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["devanagari", /\p{Script=Devanagari}/gu],
  ["latin", /\p{Script=Latin}/gu],
];

/** Which script a language is written in, where a page's word can be checked by its letters. */
const SCRIPT_OF: Record<string, string> = {
  ar: "arabic",
  fa: "arabic",
  ur: "arabic",
  ru: "cyrillic",
  uk: "cyrillic",
  hi: "devanagari",
};
for (const lang of Object.keys(COMMON_WORDS)) SCRIPT_OF[lang] = "latin";

/**
 * The language of a page, as a primary subtag ("en"): what the page says, unless its letters belong
 * to another script (templates often say "en" whatever they hold); "und" where nothing tells.
 */
export function findLanguage(document: Document, text: string): string {
  const sample = text.slice(0, 4000);
  const script = mainScript(sample);
  const declared = declaredLanguage(document);
  const expected = declared === undefined ? undefined : SCRIPT_OF[declared];
  if (declared !== undefined && (script === undefined || (expected ?? script) === script))
    return declared;
  return guessLanguage(sample, script) ?? "und";
}

function declaredLanguage(document: Document): string | undefined {
  const html = documentElementOf(document);
  const meta = findFirst(
    document,
    'meta[http-equiv="content-language" i],meta[property="og:locale"]',
  );
  const tags = [
    html && attributeOf(html, "lang"),
    html && attributeOf(html, "xml:lang"),
    meta && attributeOf(meta, "content"),
  ];
  for (const tag of tags) {
    const primary = /^\s*([a-z]{2,3})(?:[-_,;\s]|$)/i.exec(tag ?? "")?.[1];
    if (primary) return primary.toLowerCase();
  }
  return undefined;
}

function mainScript(sample: string): string | undefined {
  let best: string | undefined;
  let most = 20;
  for (const [name, letters] of SCRIPTS) {
    const count = sample.match(letters)?.length ?? 0;
    if (count > most) {
      best = name;
      most = count;
    }
  }
  return best;
}

function guessLanguage(sample: string, script: string | undefined): string | undefined {
  if (script === "latin") return guessLatin(sample);
  if (script === "cyrillic") return /[іїєґ]/iu.test(sample) ? "uk" : "ru";
  if (script === "devanagari") return "hi";
  if (script !== "arabic") return undefined;
  if (/[ٹڈڑے]/u.test(sample)) return "ur";
  return /[پچژگ]/u.test(sample) ? "fa" : "ar";
}

function guessLatin(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: string | undefined;
  let most = Math.max(2, words.length * 0.05);
  for (const [lang, list] of Object.entries(COMMON_WORDS)) {
    const common = new Set(list.split(" "));
    const count = words.filter((word) => common.has(word)).length;
    if (count > most) {
      best = lang;
      most = count;
    }
  }
  return best;
}
