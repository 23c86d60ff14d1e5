import type { Mention } from "../../lib/core/mention.ts";

const WHOLE_QUOTE_LIMIT = 120;
const EDGE_WORDS = 5;

/**
 * A link that scrolls to the claim: a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 * A long quote is named by its first and last words.
 */
export function claimLink(pageUrl: string, { quote }: Pick<Mention, "quote">): string {
  const words = quote.trim().split(/\s+/);
  const edges =
    quote.length <= WHOLE_QUOTE_LIMIT || words.length <= 2 * EDGE_WORDS
      ? [words]
      : [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)];
  const fragment = edges.map((edge) => encodeFragment(edge.join(" "))).join(",");
  const [address] = pageUrl.split("#");
  return `${address}#:~:text=${fragment}`;
}

/** Dash and comma have a meaning of their own in the fragment. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
