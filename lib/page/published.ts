import { createJudge } from "./boilerplate.ts";
import { attributeOf, byTag, findAll, findFirst, isInside, parentOf, textOf } from "./dom.ts";
import { datePublishedInJsonLd } from "./json-ld.ts";
import { dayInAddress, isoDay, writtenDay } from "./written-day.ts";

/** Meta tags that outlets use for the day of publication, the most exact first. */
const META = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "publish-date",
  "publish_date",
  "pubdate",
  "publication_date",
  "date",
];

export interface PublishedOptions {
  url: string | null;
  lang: string;
  root: Element;
  headline: Element | undefined;
}

/** The day of publication, from what says it for machines before what says it for readers. */
export function findPublished(document: Document, options: PublishedOptions): string | null {
  return (
    isoDay(datePublishedInJsonLd(document) ?? "") ??
    dayInMeta(document, options.lang) ??
    dayInMarkup(document, options) ??
    dayInAddress(options.url ?? "") ??
    dayNearHeadline(document, options) ??
    null
  );
}

function dayInMeta(document: Document, lang: string): string | undefined {
  const metas = byTag(document, "meta");
  const days = new Map<string, string>();
  for (let i = 0; i < Math.min(metas.length, 300); i++) {
    const meta = metas[i]!;
    const name =
      attributeOf(meta, "property") ?? attributeOf(meta, "name") ?? attributeOf(meta, "itemprop");
    const key = name?.toLowerCase() ?? "";
    if (!META.includes(key) || days.has(key)) continue;
    const content = attributeOf(meta, "content")?.slice(0, 100);
    if (content === undefined) continue;
    const day = isoDay(content) ?? writtenDay(content, lang);
    if (day) days.set(key, day);
  }
  return META.map((name) => days.get(name)).find((day) => day !== undefined);
}

/** `time` elements outside the article may date other articles: only those in it or with the headline. */
function dayInMarkup(document: Document, { root, headline }: PublishedOptions): string | undefined {
  const judge = createJudge();
  const times = findAll(document, "[itemprop=datePublished],time[pubdate],time[datetime]");
  const near = headline ? surroundingsOf(headline) : undefined;
  for (let i = 0; i < Math.min(times.length, 50); i++) {
    const time = times[i]!;
    if (!isInside(time, root) && !(near && isInside(time, near))) continue;
    if (isOutsideArticle(time, root, judge)) continue;
    const day = isoDay(attributeOf(time, "datetime") ?? attributeOf(time, "content") ?? "");
    if (day) return day;
  }
  return undefined;
}

function isOutsideArticle(element: Element, root: Element, judge: (e: Element) => string): boolean {
  for (let node = parentOf(element); node && node !== root; node = parentOf(node))
    if ("getAttribute" in node && judge(node as Element) === "never") return true;
  return false;
}

/** The box of a headline: two levels up, as outlets wrap headline, byline and date together. */
function surroundingsOf(headline: Element): Element | undefined {
  const parent = parentOf(headline);
  const above = parent && parentOf(parent);
  return "getAttribute" in (above ?? {}) ? (above as Element) : undefined;
}

/** Characters around the headline in which a date is the article's own. */
const NEAR = 600;

function dayNearHeadline(
  document: Document,
  { headline, root, lang }: PublishedOptions,
): string | undefined {
  const title = headline ? textOf(headline) : "";
  const near = headline
    ? surroundingsOf(headline)
    : findFirst(document, "article header,main header");
  const text = textOf(near ?? root).slice(0, 100_000);
  const at = title === "" ? 0 : Math.max(0, text.indexOf(title) + title.length);
  return (
    writtenDay(text.slice(at, at + NEAR), lang) ??
    writtenDay(text.slice(Math.max(0, at - title.length - 200), at), lang)
  );
}
