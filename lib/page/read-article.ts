import type { Article } from "../core/article.ts";
import { createJudge, isInEditor, type Verdict } from "./boilerplate.ts";
import { collectText } from "./collect-text.ts";
import { attributeOf, bodyOf, documentElementOf, findFirst } from "./dom.ts";
import { findFarParts } from "./far-parts.ts";
import { findMain, holdsMuch } from "./find-main.ts";
import { findHeadline } from "./headline.ts";
import { findLanguage } from "./language.ts";
import { findPublished } from "./published.ts";
import type { TextMap } from "./text-map.ts";

export interface ReadOptions {
  /** The page's address; without it, the canonical one that the page names. */
  url?: string | null;
  /** Asks a live layout whether a block is invisible; without one only markup tells. */
  isHidden?: (element: Element) => boolean;
  /** Of a long text only what is near a truce word is read, and where it begins. */
  sparing?: boolean;
}

/** A page's article as plain text, and where each piece of that text stands. */
export interface PageText {
  article: Article;
  /** The element that holds the article. */
  root: Element;
  body: TextMap;
  /** Undefined where the headline is not shown in the page. */
  headline: TextMap | undefined;
}

/** `empty`: no text that could be an article. `unreadable`: the page's tree fails when it is read. */
export type ReadResult =
  { ok: true; page: PageText } | { ok: false; code: "empty" | "unreadable"; error?: unknown };

/** What the schema of articles allows, less a margin. */
const MAX_TEXT = 11_000_000;
const MAX_ADDRESS = 8000;

/** Reads the article of a page at once; never throws. */
export function readArticle(document: Document, options: ReadOptions = {}): ReadResult {
  const reading = readInSlices(document, options);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** The same, yielding every few hundred nodes; the caller decides when to go on. */
export function* readInSlices(
  document: Document,
  options: ReadOptions = {},
): Generator<void, ReadResult> {
  try {
    const page = yield* readPage(document, options);
    return page ? { ok: true, page } : { ok: false, code: "empty" };
  } catch (error) {
    return { ok: false, code: "unreadable", error };
  }
}

function* readPage(
  document: Document,
  { url, isHidden = () => false, sparing = false }: ReadOptions,
): Generator<void, PageText | undefined> {
  const body = bodyOf(document) ?? documentElementOf(document);
  if (!body) return undefined;
  const plainJudge = createJudge();
  const main = findMain(body, plainJudge);
  if (isInEditor(main.root)) return undefined;
  const judge = (element: Element): Verdict => {
    const verdict = plainJudge(element);
    return verdict === "surroundings" && holdsMuch(main, element) ? "article" : verdict;
  };
  const { title, element } = findHeadline(document, main.root);
  const languageOf = (text: string): string => findLanguage(document, text);
  const far = sparing ? yield* findFarParts(main.root, { title, languageOf }) : undefined;
  const collect = { judge, isHidden, far, maxLength: MAX_TEXT };
  const text = yield* collectText(main.root, { ...collect, except: element });
  const headline = element && (yield* collectText(element, { ...collect, except: undefined }));
  if (text.text === "" && title === "") return undefined;
  const lang = languageOf(text.text);
  const address = url ?? canonicalAddress(document);
  return {
    article: {
      url: address,
      title: headline ? headline.text.slice(0, 2000) : title,
      text: text.text,
      ...(text.gaps.length > 0 && { gaps: [...text.gaps] }),
      published: findPublished(document, {
        url: address,
        lang,
        root: main.root,
        headline: element,
      }),
      lang,
    },
    root: main.root,
    body: text,
    headline,
  };
}

function canonicalAddress(document: Document): string | null {
  const link = findFirst(document, "link[rel=canonical][href]");
  const meta = findFirst(document, 'meta[property="og:url"][content]');
  const address =
    (link && attributeOf(link, "href")) ?? (meta && attributeOf(meta, "content")) ?? "";
  return /^https?:\/\//.test(address) && address.length <= MAX_ADDRESS ? address : null;
}
