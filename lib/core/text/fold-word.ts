const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0640]/g;
const ASIDE = /['’ʼ‘`´]/g;

/** The form under which words are compared: lower case, without accents and apostrophes. */
export function foldWord(word: string): string {
  let plain = true;
  let ascii = true;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code > 127) ascii = false;
    if (code < 97 || code > 122) plain = false;
  }
  if (plain) return word;
  const bare = word.replace(ASIDE, "").toLowerCase();
  return ascii ? bare : bare.normalize("NFD").replace(ACCENTS, "");
}
