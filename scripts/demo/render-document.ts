import { parseHTML } from "linkedom";
import type { NamedArticle } from "../annotate/parse-document.ts";

const FRAME = `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>
  body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1.0625rem/1.65 Georgia, serif; color: #222; background: #fdfdfb; }
  h1 { font-size: 2rem; line-height: 1.2; }
</style></head><body><article></article></body></html>`;

/** A page for a document that has none: its title, its day and its paragraphs, text as text. */
export function renderDocument({ id, article }: NamedArticle): string {
  const { document } = parseHTML(FRAME);
  const { documentElement, head } = document;
  documentElement.setAttribute("lang", article.lang);
  head.append(make(document, "title", article.title || id));
  if (article.published) {
    const meta = document.createElement("meta");
    meta.setAttribute("property", "article:published_time");
    meta.setAttribute("content", article.published);
    head.append(meta);
  }
  const paragraphs = article.text.split(/\n+/).filter((line) => line.trim() !== "");
  document
    .querySelector("article")!
    .append(
      ...(article.title ? [make(document, "h1", article.title)] : []),
      ...paragraphs.map((line) => make(document, "p", line)),
    );
  const whole: { toString(): string } = document;
  return whole.toString();
}

function make(document: Document, tag: string, text: string): Element {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
