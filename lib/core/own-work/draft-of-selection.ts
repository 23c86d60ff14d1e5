import type { Article } from "../article.ts";
import type { Mention } from "../mention.ts";
import { reportAddressSchema } from "../record/plain-text.ts";
import { wrongMatchKey } from "../settings.ts";
import { splitSentences } from "../text/sentences.ts";
import { makeAnchor } from "./anchor.ts";
import type { ClaimDraft } from "./draft.ts";
import { plainLine } from "./plain.ts";
import type { Stamp } from "./revise.ts";

/** What the reader selected, in UTF-16 units of the title or the text. */
export interface Selection {
  where: Mention["where"];
  start: number;
  end: number;
}

/** A page with what the detector found in it. */
export interface ReadPage {
  article: Article;
  mentions: readonly Mention[];
}

/**
 * A draft of the claim in a selection, filled in as far as the detector can tell: the mention that
 * the selection touches most, else the sentence, its first number, and the page's usual truce.
 */
export function draftOfSelection(page: ReadPage, selection: Selection, stamp: Stamp): ClaimDraft {
  const mention = findMention(page.mentions, selection);
  return mention
    ? draftOfMention(page.article, mention, stamp)
    : draftOfSentence(page, widenToSentences(page.article, selection), stamp);
}

/** A draft that says what the mention says: to flag it, or to correct it. */
export function draftOfMention(article: Article, mention: Mention, stamp: Stamp): ClaimDraft {
  const { kind, metric, value, valueMax, per, qualifier } = mention;
  const { claimant, claimantText, accused, truce, period, place } = mention;
  return {
    ...emptyDraft(article, mention, stamp),
    kind,
    metric,
    value,
    valueMax,
    per,
    qualifier,
    claimant,
    claimantText: claimant === null ? plainLine(claimantText ?? "", 300) || null : null,
    accused,
    truce,
    period,
    place: place === null ? null : plainLine(place, 300) || null,
  };
}

/** A draft that, once kept, is shown in place of what the detector read. */
export function draftOfCorrection(article: Article, mention: Mention, stamp: Stamp): ClaimDraft {
  const draft = draftOfMention(article, mention, stamp);
  return { ...draft, origin: "correction", corrects: wrongMatchKey(mention) };
}

/** A draft of a competing figure from elsewhere: the same truce, metric and days, everything else open. */
export function draftOfAddition(article: Article, mention: Mention, stamp: Stamp): ClaimDraft {
  const blank = emptyDraft(article, mention, stamp);
  const { truce, metric, period, place } = mention;
  return { ...blank, origin: "addition", truce, metric, period, place, anchor: null, reports: [] };
}

function findMention(
  mentions: readonly Mention[],
  { where, start, end }: Selection,
): Mention | undefined {
  const shared = (span: { start: number; end: number }) =>
    Math.min(span.end, end) - Math.max(span.start, start);
  return mentions
    .filter((mention) => mention.where === where && shared(mention) > 0)
    .toSorted((a, b) => shared(b.focus) - shared(a.focus) || shared(b) - shared(a))[0];
}

function draftOfSentence({ article, mentions }: ReadPage, span: Selection, stamp: Stamp) {
  const text = article[span.where].slice(span.start, span.end);
  const value = firstNumber(text);
  const truces = mentions.flatMap(({ truce }) => truce ?? []);
  return {
    ...emptyDraft(article, span, stamp),
    kind: value === null ? ("accusation" as const) : ("figure" as const),
    metric: value === null ? null : ("violations" as const),
    value,
    qualifier: value === null ? null : ("exact" as const),
    truce: mostFrequent(truces),
  };
}

/** The first number that is written in digits, whatever groups them. */
function firstNumber(text: string): number | null {
  const digits = /\d{1,3}(?:[ ,.'\u00a0\u202f]\d{3})+(?!\d)|\d+/.exec(text)?.[0];
  const value = digits === undefined ? NaN : Number(digits.replace(/\D/g, ""));
  return value <= 1_000_000_000 ? value : null;
}

function mostFrequent(values: readonly string[]): string | null {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

/** The sentences that a selection touches. */
function widenToSentences(article: Article, { where, start, end }: Selection): Selection {
  if (where === "title") return { where, start: 0, end: article.title.length };
  const touched = splitSentences(article.text).filter(
    (sentence) => sentence.start < end && sentence.end > start,
  );
  return { where, start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

function emptyDraft(
  article: Article,
  { where, start, end }: Selection,
  { id, now }: Stamp,
): ClaimDraft {
  const words = article[where].slice(start, end);
  return {
    id,
    type: "claim",
    created: now,
    changed: now,
    origin: "flag",
    truce: null,
    kind: "figure",
    metric: null,
    value: null,
    valueMax: null,
    per: null,
    qualifier: null,
    claimant: null,
    claimantText: null,
    accused: [],
    period: null,
    place: null,
    part: false,
    reports: [reportOf(article, words)],
    archive: null,
    note: null,
    anchor: words === "" ? null : makeAnchor(where, article[where], start, end),
    corrects: null,
    supersedes: null,
  };
}

function reportOf(article: Article, quote: string): ClaimDraft["reports"][number] {
  const url = reportAddressSchema.safeParse(article.url).data ?? null;
  const title = plainLine(article.title, 300);
  const quoted = plainLine(quote, 1000);
  return {
    url,
    outlet: url === null ? null : hostOf(url),
    published: article.published,
    lang: /^[a-z]{2,3}/.exec(article.lang.toLowerCase())?.[0] ?? "und",
    ...(title === "" ? {} : { title }),
    ...(quoted === "" ? {} : { quote: quoted }),
  };
}

/** The domain under which the index would list the outlet. */
function hostOf(url: string): string | null {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1];
  return host?.toLowerCase() ?? null;
}
