import type { Bundle, Names } from "../bundle.ts";
import { claimSentence } from "../claim-sentence.ts";
import type { ExchangeClaim } from "../exchange-claim.ts";
import type { ExchangeReview } from "../exchange-review.ts";
import { nameInFile } from "../unnamed.ts";
import { claimNode, resourceId } from "./claim-node.ts";
import { CLAIM_TERMS, COMPETES_WITH } from "./vocabulary.ts";

export const SCHEMA_CONTEXT = "https://schema.org";

/** What schema.org cannot carry. */
export const LOST_IN_CLAIM_REVIEW = ["signature", "anchor"] as const;

/** schema.org has this word itself, with the same meaning. */
const { headline: _headline, ...OWN_TERMS } = CLAIM_TERMS;

/**
 * schema.org: every claim a `Claim` with its appearances and what competes with it, every review a
 * `ClaimReview`. There is no rating, because the index judges nothing.
 */
export function writeClaimReview(
  { claims, reviews }: Bundle,
  names: Names,
  competing: ReadonlyMap<string, readonly string[]>,
): string {
  const document = {
    "@context": [SCHEMA_CONTEXT, { ...OWN_TERMS, competesWith: COMPETES_WITH }],
    "@graph": [
      ...claims.map((claim, i) => ({
        "@id": resourceId("claim", nameInFile(claim.id, i)),
        ...claimOf(claim, names),
        ...competesWith(claim, competing),
      })),
      ...reviews.map((review, i) => reviewOf(review, i)),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function claimOf(claim: ExchangeClaim, names: Names) {
  const { claimant, period, place } = claim;
  return {
    "@type": ["Claim", "ViolationClaim"],
    text: claimSentence(claim, names),
    ...(claimant === null
      ? {}
      : {
          author: {
            "@type": "Organization",
            "@id": resourceId("party", claimant),
            name: names.party(claimant) ?? claimant,
          },
        }),
    about: {
      "@type": "Event",
      "@id": resourceId("truce", claim.truce),
      name: names.truce(claim.truce) ?? claim.truce,
    },
    ...(period === null ? {} : { temporalCoverage: `${period.from}/${period.to}` }),
    ...(place === null ? {} : { spatialCoverage: { "@type": "Place", name: place } }),
    appearance: claim.reports.map((report) => appearanceOf(report, names)),
    ...claimNode(claim),
  };
}

function appearanceOf(
  { url, outlet, published, lang, title }: ExchangeClaim["reports"][number],
  names: Names,
) {
  return {
    "@type": "NewsArticle",
    ...(url === null ? {} : { url }),
    ...(title === undefined ? {} : { headline: title }),
    ...(published === null ? {} : { datePublished: published }),
    inLanguage: lang,
    ...(outlet === null
      ? {}
      : { publisher: { "@type": "Organization", name: names.outlet(outlet) ?? outlet } }),
  };
}

function competesWith(claim: ExchangeClaim, competing: ReadonlyMap<string, readonly string[]>) {
  const others = claim.id === null ? undefined : competing.get(claim.id);
  return others ? { competesWith: others.map((id) => resourceId("claim", id)) } : {};
}

function reviewOf(review: ExchangeReview, position: number) {
  const { id, of, truce, verdict, note, evidence, created, author } = review;
  return {
    "@id": resourceId("review", nameInFile(id, position)),
    "@type": "ClaimReview",
    itemReviewed: { "@id": resourceId("claim", of) },
    reviewBody: note ?? verdict,
    ...(created === null ? {} : { datePublished: created.slice(0, 10), recorded: created }),
    ...(author === null ? {} : { recordedBy: author }),
    ...(truce === null ? {} : { truce }),
    ...(note === null ? {} : { note }),
    verdict,
    evidence,
  };
}
