import { attributeOf, byTag, findAll, isInside, textOf, titleOf } from "./dom.ts";

export interface Headline {
  title: string;
  /** The element that shows the headline; undefined where the title comes from the page's head. */
  element: Element | undefined;
}

const MAX_TITLE = 2000;
const MAX_HEADINGS = 20;
const IN_ARTICLE = 0.2;
const LEAST_SCORE = 0.1;

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, MAX_TITLE);

/**
 * White space and punctuation, spelled out: the classes of Unicode (`\p{L}`) take an engine longer to
 * make ready than all of the rest takes.
 */
const BETWEEN_WORDS =
  /[\s\0-/:-@[-`{-\xBF\u060C\u061B\u061F\u06D4\u0964\u0965\u2010-\u206F\u3000-\u303F]+/;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter(({ length }) => length > 1);

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
  const look = (headings: ArrayLike<Element>): void => {
    for (let i = 0; i < Math.min(headings.length, MAX_HEADINGS); i++) {
      const element = headings[i]!;
      const title = tidy(textOf(element));
      const words = wordsOf(title);
      if (words.length < 2) continue;
      const score = shareIn(words, known) + (isInside(element, root) ? IN_ARTICLE : 0);
      if (score > (best?.score ?? LEAST_SCORE)) best = { element, title, score };
    }
  };
  look(byTag(document, "h1"));
  // To look for an attribute takes as long as to read the page: only where a better one may be found.
  if ((best?.score ?? 0) < 1 + IN_ARTICLE) look(findAll(document, "[itemprop=headline]"));
  return best ?? { title: declared, element: undefined };
}

function declaredTitle(document: Document): string {
  const metas = byTag(document, "meta");
  for (let i = 0; i < metas.length; i++) {
    const meta = metas[i]!;
    const name = attributeOf(meta, "property") ?? attributeOf(meta, "name");
    const isShared = name === "og:title" || name === "twitter:title";
    const title = isShared ? tidy(attributeOf(meta, "content") ?? "") : "";
    if (title) return title;
  }
  return withoutOutlet(tidy(titleOf(document)));
}

/** "Headline | Outlet", "Headline - Outlet": the last short part names the outlet. */
function withoutOutlet(title: string): string {
  const parts = /^(.{15,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(title);
  return parts?.[1] ?? title;
}
