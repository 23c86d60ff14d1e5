/**
 * Many short texts in one long one, so that a search is a few native scans. The separator cannot
 * be typed into a search: folded words hold no line breaks.
 */
export interface JoinedTexts {
  joined: string;
  /** Where each text begins, and at last where the long one ends. */
  starts: Uint32Array;
}

const SEPARATOR = "\n";

export function joinTexts(texts: readonly string[]): JoinedTexts {
  const starts = new Uint32Array(texts.length + 1);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    starts[index] = at;
    at += text.length + SEPARATOR.length;
  }
  starts[texts.length] = at;
  return { joined: texts.join(SEPARATOR), starts };
}

/** For each text 1 where it contains the word, else 0. */
export function searchTexts({ joined, starts }: JoinedTexts, word: string): Uint8Array {
  const hits = new Uint8Array(starts.length - 1);
  let text = 0;
  for (let at = joined.indexOf(word); at !== -1; at = joined.indexOf(word, starts[text])) {
    while ((starts[text + 1] ?? Infinity) <= at) text += 1;
    hits[text] = 1;
    text += 1;
  }
  return hits;
}
