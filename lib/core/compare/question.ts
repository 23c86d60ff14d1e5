import type { Assertion, Claim } from "../claim.ts";
import { addDays, dayNumber, type Period } from "../period.ts";
import type { Truce } from "../truce.ts";
import type { SideContext } from "./sides.ts";

/** The article that a mention stands in, as far as comparison cares. */
export interface Source {
  published: string | null;
  url: string | null;
}

/** What all steps of one comparison share. */
export interface Question extends SideContext {
  /** A mention, or whatever else makes a claim: a draft is asked about in the same way. */
  mention: Assertion;
  /** The claims of the index under the mention's truce. */
  claims: readonly Claim[];
  truce: Pick<Truce, "id" | "conflict" | "from" | "to">;
  source: Source;
  /** The reader's own claims are listed first. */
  own?: { has(id: string): boolean };
}

/** Reports of one bulletin appear within two days. */
const SAME_NEWS_DAYS = 2;

/** Did the claim appear in the article itself, or in a report of the same days? */
export function isSameNews(claim: Claim, { url, published }: Source): boolean {
  return claim.reports.some(
    (report) =>
      isSamePage(report.url, url) ||
      (report.published !== null &&
        published !== null &&
        Math.abs(dayNumber(report.published) - dayNumber(published)) <= SAME_NEWS_DAYS),
  );
}

/** Do two addresses lead to one page, whatever links to it add? */
export function isSamePage(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && pageOf(a) === pageOf(b);
}

/** What is left of an address when all that varies between links to one page is taken off. */
export function pageOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/?([?#].*)?$/, "");
}

/** The days up to `last` that the truce had been in force, at most `most` of them. */
export function daysOfTruce(
  truce: Question["truce"],
  last: string,
  most = Infinity,
): Period | undefined {
  const to = truce.to !== null && truce.to < last ? truce.to : last;
  if (to < truce.from) return undefined;
  const earliest = Number.isFinite(most) ? addDays(to, 1 - most) : truce.from;
  return { from: earliest > truce.from ? earliest : truce.from, to };
}
