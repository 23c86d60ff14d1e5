import type { Mention } from "./mention.ts";

/** A claim of a page as a list shows it: once, though the headline may say it too. */
export interface ListedClaim<A> {
  annotation: A;
  /** Its place among the annotations of the page. */
  at: number;
  /** The place of the headline that says the same, if one does. */
  headlineAt: number | undefined;
}

/** A headline that a sentence of the article repeats is not listed: the sentence says more. */
export function listClaims<A extends { mention: Mention }>(
  annotations: readonly A[],
): ListedClaim<A>[] {
  const headlines = annotations.flatMap(({ mention }, at) =>
    mention.where === "title" ? [{ mention, at }] : [],
  );
  const listed = annotations.map((annotation, at): ListedClaim<A> => {
    const { mention } = annotation;
    const isBody = mention.where === "text";
    const index = isBody
      ? headlines.findIndex((headline) => isSame(headline.mention, mention))
      : -1;
    const [headline] = index === -1 ? [] : headlines.splice(index, 1);
    return { annotation, at, headlineAt: headline?.at };
  });
  const repeated = new Set(listed.map(({ headlineAt }) => headlineAt));
  return listed.filter(({ at }) => !repeated.has(at));
}

/** Headlines are short: days, place, qualifier and who is accused are often said only below. */
function isSame(headline: Mention, { kind, metric, value, claimant, truce }: Mention): boolean {
  return (
    headline.kind === kind &&
    headline.metric === metric &&
    headline.value === value &&
    headline.claimant === claimant &&
    headline.truce === truce
  );
}
