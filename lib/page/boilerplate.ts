import { attributeNamesOf, attributeOf, closestTo, tagOf } from "./dom.ts";

/** Never text of an article: code, controls, editors, embedded things. */
const SKIPPED_TAGS = new Set(
  (
    "script style noscript template textarea input select option datalist button label code pre " +
    "kbd samp svg math canvas video audio iframe object embed nav aside footer figcaption dialog " +
    "menu rt rp head"
  ).split(" "),
);

const SKIPPED_ROLES = new Set(
  (
    "navigation complementary banner contentinfo search dialog menu menubar toolbar tablist textbox " +
    "button tooltip"
  ).split(" "),
);

/** Reader comments: never the article, however much text they hold. */
const COMMENTS = /(?:^| )(?:user-?)?(?:comments?|disqus|respond|discussion)(?:[-_]|$| )/;

/** Words of class names and ids that name what surrounds an article. */
const SURROUNDINGS = new RegExp(
  "(?:^|[ _-])(?:comments?|disqus|respond|repl(?:y|ies)|related|recommend(?:ed|ations?)?|" +
    "recirculation|more-stories|read-?(?:more|next|also)|also-read|newsletter|subscri(?:be|ption)|" +
    "sign-?up|shar(?:e|ing)|social|promo(?:ted|tion)?|sponsor(?:ed)?|advert(?:s|isements?|ising)?|ads?|" +
    "sidebar|breadcrumbs?|nav|navigation|navbar|menu|footer|byline|captions?|credits?|copyright|" +
    "tags?|tag-?list|cookies?|consent|gdpr|paywall|popular|trending|most-read|teasers?|toolbar|" +
    "pagination|author-bio|about-author|sr-only|visually-?hidden|screen-reader(?:-text)?|tooltip|" +
    "modal|popup|overlay|lightbox|footnotes?)(?:$|[ _-])",
);

/** `relatedArticles` and `Related Articles` alike: `related-articles`. */
function plainName(name: string): string {
  return name
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase();
}

/** How sure it is that an element is not the article. */
export type Verdict = "article" | "surroundings" | "never";

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Judges one element by its tag and attributes alone. `surroundings` rests on a word in its name
 * (`article has-sidebar` would match), so the caller must overrule it where the element holds a
 * large part of the page's paragraphs; `never` holds in any case.
 */
export type Judge = (element: Element) => Verdict;

/** A judge that remembers names, since a page repeats few class names thousands of times. */
export function createJudge(): Judge {
  const names = new Map<string, Verdict>();
  const judgeName = (name: string): Verdict => {
    let verdict = names.get(name);
    if (verdict === undefined) {
      verdict = verdictOfName(plainName(name));
      names.set(name, verdict);
    }
    return verdict;
  };
  return (element) => {
    if (SKIPPED_TAGS.has(tagOf(element))) return "never";
    let verdict: Verdict = "article";
    for (const attribute of attributeNamesOf(element)) {
      if (!JUDGED_ATTRIBUTES.has(attribute)) continue;
      const value = attributeOf(element, attribute) ?? "";
      const named = attribute === "class" || attribute === "id";
      const found = named ? judgeName(value) : verdictOfState(attribute, value);
      if (found === "never") return "never";
      if (found === "surroundings") verdict = found;
    }
    return verdict;
  };
}

function verdictOfName(plain: string): Verdict {
  if (COMMENTS.test(plain)) return "never";
  return SURROUNDINGS.test(plain) ? "surroundings" : "article";
}

const JUDGED_ATTRIBUTES = new Set(
  "hidden inert aria-hidden contenteditable role style class id".split(" "),
);

function verdictOfState(attribute: string, value: string): Verdict {
  const rejected =
    attribute === "hidden" ||
    attribute === "inert" ||
    (attribute === "aria-hidden" && value === "true") ||
    (attribute === "contenteditable" && value.toLowerCase() !== "false") ||
    (attribute === "role" && SKIPPED_ROLES.has(value)) ||
    (attribute === "style" && HIDING_STYLE.test(value));
  return rejected ? "never" : "article";
}

const EDITORS = "[contenteditable]:not([contenteditable=false i]),textarea,[role=textbox]";

/** Is the element part of something that its reader is writing? */
export function isInEditor(element: Element): boolean {
  return closestTo(element, EDITORS) !== null;
}
