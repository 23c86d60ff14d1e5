import { attributeOf, findAll, findFirst, isInside, textOf } from "./dom.ts";

export interface Headline {
  title: string;
  /** The element that shows the headline; undefined where the title comes from the page's head. */
  element: Element | undefined;
}

const MAX_TITLE = 2000;
const MAX_HEADINGS = 20;

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, MAX_TITLE);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** The share of `words` that stand in `other`, from 0 to 1. */
function shareIn(words: readonly string[], other: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  return words.filter((word) => other.has(word)).length / words.length;
}

/**
 * The headline of a page: the first-order heading that agrees with the page's own title, else one
 * inside the article, else the title without the outlet's name. Logos are often headings too.
 */
export function findHeadline(document: Document, root: Element): Headline {
  const declared = declaredTitle(document);
  const known = new Set(wordsOf(declared));
  let best: { element: Element; title: string; score: number } | undefined;
  const headings = findAll(document, "h1,[itemprop=headline]");
  for (let i = 0; i < Math.min(headings.length, MAX_HEADINGS); i++) {
    const element = headings[i]!;
    const title = tidy(textOf(element));
    const words = wordsOf(title);
    if (words.length < 2) continue;
    const score = shareIn(words, known) + (isInside(element, root) ? 0.2 : 0);
    if (score > (best?.score ?? 0.1)) best = { element, title, score };
  }
  return best ?? { title: declared, element: undefined };
}

function declaredTitle(document: Document): string {
  const shared = findFirst(document, 'meta[property="og:title"],meta[name="twitter:title"]');
  const fromMeta = shared ? tidy(attributeOf(shared, "content") ?? "") : "";
  if (fromMeta !== "") return fromMeta;
  const element = findFirst(document, "title");
  return element ? withoutOutlet(tidy(textOf(element))) : "";
}

/** "Headline | Outlet", "Headline - Outlet": the last short part names the outlet. */
function withoutOutlet(title: string): string {
  const parts = /^(.{15,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(title);
  return parts?.[1] ?? title;
}
