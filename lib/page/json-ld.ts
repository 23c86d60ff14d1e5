import { attributeOf, byTag, textOf } from "./dom.ts";

const MAX_SCRIPTS = 20;
const MAX_LENGTH = 500_000;
const MAX_OBJECTS = 500;
const ARTICLE_TYPE = /article|report|posting|liveblog|newsstory/i;

/** `datePublished` of the page's own article in its JSON-LD, as written there. */
export function datePublishedInJsonLd(document: Document): string | undefined {
  const scripts = byTag(document, "script");
  let other: string | undefined;
  let seen = 0;
  for (let i = 0; i < scripts.length && seen < MAX_SCRIPTS; i++) {
    if (attributeOf(scripts[i]!, "type")?.toLowerCase() !== "application/ld+json") continue;
    seen += 1;
    for (const item of objectsIn(parse(textOf(scripts[i]!)))) {
      const date = item["datePublished"];
      if (typeof date !== "string") continue;
      if (ARTICLE_TYPE.test(String(item["@type"]))) return date;
      other ??= date;
    }
  }
  return other;
}

/** Sites write broken JSON-LD often enough; it says nothing then. */
function parse(json: string): unknown {
  if (json.length > MAX_LENGTH) return undefined;
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""));
  } catch {
    return undefined;
  }
}

/** All objects of a JSON value, outer before inner, so that `@graph` and lists need no own case. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const pending = [value];
  for (let i = 0; i < pending.length && found.length < MAX_OBJECTS; i++) {
    const item = pending[i];
    if (typeof item !== "object" || item === null) continue;
    if (!Array.isArray(item)) found.push(item as Record<string, unknown>);
    pending.push(...Object.values(item).slice(0, MAX_OBJECTS));
  }
  return found;
}
