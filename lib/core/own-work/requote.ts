import type { Anchor } from "./anchor.ts";
import type { ClaimDraft } from "./draft.ts";

/**
 * The fields of a draft that change with the words that it quotes: from then on these are looked for
 * on its page, near where the old ones stood.
 */
export function requote(
  { anchor, reports }: ClaimDraft,
  quote: string | null,
): Pick<ClaimDraft, "reports" | "anchor"> {
  const [first = { url: null, outlet: null, published: null, lang: "und" }, ...others] = reports;
  const { quote: _, ...report } = first;
  if (quote === null) return { reports: [report, ...others], anchor: null };
  const place: Anchor = anchor ?? {
    where: "text",
    exact: quote,
    prefix: "",
    suffix: "",
    start: 0,
    end: quote.length,
  };
  return {
    reports: [{ ...report, quote }, ...others],
    anchor: { ...place, exact: quote, end: place.start + quote.length },
  };
}
