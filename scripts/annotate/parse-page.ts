import { parseHTML } from "linkedom";

/**
 * A page's tree without a browser. A browser makes `html` and `body` where a page leaves them out;
 * this parser does not, so they are written before it reads.
 */
export function parsePage(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<html>${withoutDoctype(html)}</html>`;
  const { document } = parseHTML(/<body[\s>]/i.test(whole) ? whole : withBody(whole));
  // A page that ends inside its first tag holds nothing, not even a root.
  return isEmpty(document) ? parseHTML("<html><body></body></html>").document : document;
}

function isEmpty(document: { documentElement: unknown }): boolean {
  return !document.documentElement;
}

function withoutDoctype(html: string): string {
  return html.replace(/^\s*<!doctype[^>]{0,300}>/i, "");
}

function withBody(html: string): string {
  const head = /<\/head\s{0,5}>/i.exec(html) ?? /<html[^>]{0,1000}>/i.exec(html);
  if (!head) return `<html><body>${html}</body></html>`;
  const at = head.index + head[0].length;
  return `${html.slice(0, at)}<body>${html.slice(at)}</body>`;
}
