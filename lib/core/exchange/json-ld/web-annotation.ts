import type { Bundle, Names } from "../bundle.ts";
import { claimSentence } from "../claim-sentence.ts";
import type { ExchangeClaim } from "../exchange-claim.ts";
import type { ExchangeReview } from "../exchange-review.ts";
import { nameInFile } from "../unnamed.ts";
import { claimNode, resourceId } from "./claim-node.ts";
import { CLAIM_TERMS } from "./vocabulary.ts";

export const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** What no annotation can carry. */
export const LOST_IN_ANNOTATIONS = ["signature"] as const;

/**
 * W3C Web Annotations: each claim describes the places where it was reported, each review assesses a
 * claim. The claim itself is a second body in our terms, so that nothing of it is lost.
 */
export function writeWebAnnotations({ claims, reviews }: Bundle, names: Names): string {
  const items = [
    ...claims.map((claim, i) => annotationOf(claim, i, names)),
    ...reviews.map((review, i) => assessmentOf(review, i)),
  ];
  const id = "tag:whocounts.example,2026:collection";
  const document = {
    "@context": [ANNOTATION_CONTEXT, CLAIM_TERMS],
    id,
    type: "AnnotationCollection",
    label: "Claims of ceasefire violations, recorded with WhoCounts",
    total: items.length,
    first: { id: `${id}/1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function annotationOf(claim: ExchangeClaim, position: number, names: Names) {
  const id = resourceId("claim", nameInFile(claim.id, position));
  return {
    id,
    type: "Annotation",
    motivation: "describing",
    ...madeBy(claim),
    body: [
      {
        type: "TextualBody",
        purpose: "describing",
        format: "text/plain",
        language: "en",
        value: claimSentence(claim, names),
      },
      { type: "ViolationClaim", ...claimNode(claim) },
    ],
    target: targetsOf(claim, id),
  };
}

function assessmentOf(review: ExchangeReview, position: number) {
  const { of, truce, verdict, note, evidence } = review;
  const text = note === null ? verdict : `${verdict}: ${note}`;
  return {
    id: resourceId("review", nameInFile(review.id, position)),
    type: "Annotation",
    motivation: "assessing",
    ...madeBy(review),
    body: {
      type: "TextualBody",
      purpose: "assessing",
      format: "text/plain",
      value: text,
      verdict,
      ...(note === null ? {} : { note }),
      ...(truce === null ? {} : { truce }),
      evidence,
    },
    target: resourceId("claim", of),
  };
}

function madeBy({ author, created }: Pick<ExchangeClaim, "author" | "created">) {
  return {
    ...(created === null ? {} : { created }),
    ...(author === null ? {} : { creator: resourceId("key", author) }),
  };
}

/**
 * The pages of the reports; the first one with the place of the quote on it. A report that is known
 * by its title only has no address: where it must be named, one of ours stands for it.
 */
function targetsOf({ reports, anchor }: ExchangeClaim, id: string) {
  const unaddressed = `${id}/unaddressed`;
  const pages = reports.map(({ url, quote }) => ({ url, selector: quoteSelector(quote) }));
  const [first = { url: null, selector: undefined }, ...others] = pages;
  const targets = [
    ...(first.url !== null || anchor
      ? [
          {
            source: first.url ?? unaddressed,
            selector: anchor ? selectorsOf(anchor) : first.selector,
          },
        ]
      : []),
    ...others.flatMap(({ url, selector }) => (url === null ? [] : [{ source: url, selector }])),
  ];
  if (targets.length === 0) return unaddressed;
  return targets.map(({ source, selector }) => ({
    type: "SpecificResource",
    source,
    ...(selector ? { selector } : {}),
  }));
}

function selectorsOf({
  where,
  exact,
  prefix,
  suffix,
  start,
  end,
}: NonNullable<ExchangeClaim["anchor"]>) {
  return [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    { type: "TextPositionSelector", start, end, where },
  ];
}

function quoteSelector(quote: string | undefined) {
  return quote === undefined ? undefined : [{ type: "TextQuoteSelector", exact: quote }];
}
