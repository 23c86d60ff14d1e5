import { attributeOf, byTag, documentElementOf } from "./dom.ts";

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
  const declared =
    html && (primary(attributeOf(html, "lang")) ?? primary(attributeOf(html, "xml:lang")));
  if (declared) return declared;
  const metas = byTag(document, "meta");
  for (let i = 0; i < metas.length; i++) {
    const meta = metas[i]!;
    const tells =
      attributeOf(meta, "property") === "og:locale" ||
      attributeOf(meta, "http-equiv")?.toLowerCase() === "content-language";
    if (tells) return primary(attributeOf(meta, "content"));
  }
  return undefined;
}

/** "pt" of "pt-BR". */
function primary(tag: string | null): string | undefined {
  return /^\s*([a-z]{2,3})(?:[-_,;\s]|$)/i.exec(tag ?? "")?.[1]?.toLowerCase();
}

/**
 * The script of a letter by where Unicode has it. The classes that engines have for it
 * (`\p{Script=Arabic}`) take longer to make ready than to be used.
 */
function scriptOf(unit: number): string | undefined {
  const small = unit | 0x20;
  if (unit < 0x250) return (small > 0x60 && small < 0x7b) || unit > 0xbf ? "latin" : undefined;
  if (unit < 0x530) return unit >= 0x400 ? "cyrillic" : undefined;
  if (unit < 0x780) return unit >= 0x620 ? "arabic" : undefined;
  return unit >= 0x900 && unit < 0x980 ? "devanagari" : undefined;
}

/** How many letters of a text are looked at, evenly spread, and how many make a script. */
const LOOKED_AT = 800;
const LEAST_LETTERS = 20;

function mainScript(sample: string): string | undefined {
  const counts = new Map<string, number>();
  const step = Math.ceil(sample.length / LOOKED_AT);
  for (let i = 0; i < sample.length; i += step) {
    const script = scriptOf(sample.charCodeAt(i));
    if (script) counts.set(script, (counts.get(script) ?? 0) + step);
  }
  let best: string | undefined;
  let most = LEAST_LETTERS;
  for (const [script, count] of counts) {
    if (count <= most) continue;
    best = script;
    most = count;
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
