import { hasTruceWord } from "./prefilter.ts";
import { readInSlices, type PageText, type ReadResult } from "./read-article.ts";
import { runInSlices } from "./slices.ts";

/** Does the live layout say that a block is not shown? */
export const isHidden = (element: Element): boolean =>
  !element.checkVisibility({ visibilityProperty: true });

export type PageReading =
  | { kind: "text"; page: PageText }
  /** No truce word, or no text at all. */
  | { kind: "nothing" }
  | { kind: "unreadable"; error: unknown };

/** Reads a live page in slices, but only when it holds a truce word. Undefined when aborted. */
export async function readPage(
  window: Window,
  signal: AbortSignal,
): Promise<PageReading | undefined> {
  const { document, location } = window;
  const hit = await hasTruceWord(document, signal);
  if (hit === undefined) return undefined;
  if (!hit) return { kind: "nothing" };
  const url = location.href.slice(0, 8000);
  const read = await runInSlices(readInSlices(document, { url, isHidden }), signal);
  return read && describe(read);
}

function describe(read: ReadResult): PageReading {
  if (read.ok) return { kind: "text", page: read.page };
  return read.code === "empty" ? { kind: "nothing" } : { kind: "unreadable", error: read.error };
}
