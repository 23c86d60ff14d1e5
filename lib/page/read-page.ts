import { isShown } from "./dom.ts";
import { hasTruceWord } from "./prefilter.ts";
import { readInSlices, type PageText, type ReadResult } from "./read-article.ts";
import { runInSlices } from "./slices.ts";
import { truceWords } from "./truce-words.ts";

/** Does the live layout say that a block is not shown? */
export const isHidden = (element: Element): boolean => !isShown(element);

export type PageReading =
  | { kind: "text"; page: PageText }
  /** No truce word, or no text at all. */
  | { kind: "nothing" }
  | { kind: "unreadable"; error: unknown };

/**
 * Reads a live page in slices; `sparing`: of a long one, only what is near a truce word. Undefined
 * when aborted.
 */
export async function readPage(
  window: Window,
  signal: AbortSignal,
  sparing: boolean,
): Promise<PageReading | undefined> {
  const { document, location } = window;
  const url = location.href.slice(0, 8000);
  const read = await runInSlices(readInSlices(document, { url, isHidden, sparing }), signal);
  if (!read) return undefined;
  // An article mostly holds the word itself, and is much shorter than its page.
  if (read.ok && holdsTruceWord(read.page)) return { kind: "text", page: read.page };
  const hit = await hasTruceWord(document, signal);
  if (hit === undefined) return undefined;
  return hit ? describe(read) : { kind: "nothing" };
}

/** Does the article itself hold a word for a truce? */
export function holdsTruceWord({ article: { title, text } }: PageText): boolean {
  return truceWords.test(text) || truceWords.test(title);
}

function describe(read: ReadResult): PageReading {
  if (read.ok) return { kind: "text", page: read.page };
  return read.code === "empty" ? { kind: "nothing" } : { kind: "unreadable", error: read.error };
}
