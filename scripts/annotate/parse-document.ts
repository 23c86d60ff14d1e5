import * as z from "zod/mini";
import { articleSchema, type Article } from "../../lib/core/article.ts";
import { findLanguage } from "../../lib/page/language.ts";
import { readArticle } from "../../lib/page/read-article.ts";
import type { Format } from "./find-sources.ts";
import { parsePage } from "./parse-page.ts";

/** An article with the name that its output carries. */
export interface NamedArticle {
  id: string;
  article: Article;
}

interface Origin {
  id: string;
  format: Format;
  /** The address that the text came from, if it came from one. */
  url: string | null;
}

/** Turns the text of an input into an article. Throws an Error with a message for the user. */
export function parseDocument(text: string, origin: Origin): NamedArticle {
  const found = PARSERS[origin.format](text, origin);
  const checked = articleSchema.safeParse(found.article);
  if (!checked.success) throw new Error(z.prettifyError(checked.error));
  return { id: found.id, article: checked.data };
}

const PARSERS: Record<Format, (text: string, origin: Origin) => NamedArticle> = {
  html: readPage,
  text: (text, { id, url }) => ({
    id,
    article: { url, title: "", text, published: null, lang: languageOf(text) },
  }),
  json: parseJson,
};

/** The same reading as in the browser, without a layout. */
function readPage(html: string, { id, url }: Origin): NamedArticle {
  const result = readArticle(parsePage(html), { url });
  if (result.ok) return { id, article: result.page.article };
  throw new Error(
    result.code === "empty" ? "no text found in this page" : `unreadable: ${String(result.error)}`,
  );
}

/** A document of a corpus; keys that are not named here are ignored. */
const documentSchema = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  url: z.optional(z.nullable(z.string())),
  title: z.optional(z.nullable(z.string())),
  text: z.string(),
  published: z.optional(z.nullable(z.string())),
  lang: z.optional(z.nullable(z.string())),
});

function parseJson(text: string, origin: Origin): NamedArticle {
  const document = documentSchema.safeParse(JSON.parse(text));
  if (!document.success) throw new Error(z.prettifyError(document.error));
  const { id, url, title, published, lang, text: body } = document.data;
  return {
    id: id === undefined ? origin.id : String(id),
    article: {
      url: url ?? origin.url,
      title: title ?? "",
      text: body,
      // A time of day may follow; the rest of the day is the schema's to judge.
      published: published ? published.replace(/T.*$/, "") : null,
      lang: lang ?? languageOf(`${title ?? ""}\n${body}`),
    },
  };
}

/** The language of a text that does not say: a page without any markup. */
function languageOf(text: string): string {
  return findLanguage(parsePage(""), text);
}
