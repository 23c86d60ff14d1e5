import type { Catalogue } from "../../components/i18n/catalogue.ts";

/** Letters that look like English ones but are not: what stays plain was never translated. */
const LETTERS: Readonly<Record<string, string>> = {
  a: "å",
  e: "é",
  i: "ï",
  o: "ö",
  u: "ü",
  c: "ç",
  n: "ñ",
  s: "š",
  y: "ý",
  A: "Å",
  E: "É",
  I: "Î",
  O: "Ö",
  U: "Û",
  C: "Ç",
  N: "Ñ",
  S: "Š",
};

/** German and Russian are about a third longer than English. */
const LONGER = 0.35;

/** A catalogue of invented words, longer than English, in brackets that show what is cut off. */
export function pseudoLocale(english: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(english).map(([key, { message }]) => [key, { message: pseudo(message) }]),
  );
}

function pseudo(message: string): string {
  const parts = message.split(/(\{\w+\})/).map((part, at) => {
    const isPlaceholder = at % 2 === 1;
    return isPlaceholder ? part : part.replace(/[a-zA-Z]/g, (letter) => LETTERS[letter] ?? letter);
  });
  const padding = "~".repeat(Math.ceil(message.length * LONGER));
  return `[${parts.join("")} ${padding}]`;
}
