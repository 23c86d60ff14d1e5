import type { Annotation } from "../../lib/core/annotation.ts";
import type { Article } from "../../lib/core/article.ts";
import type { GoldDocument } from "../../test/gold-document.ts";

/** A gold document whose claims are the detector's, for a person to correct. */
export function proposeGold(
  id: string,
  article: Article,
  annotations: readonly Annotation[],
  { url, outlet }: { url?: string | undefined; outlet?: string | undefined },
): GoldDocument {
  return {
    id,
    textOrigin: "own-words",
    url: url ?? article.url,
    outlet: outlet ?? null,
    title: article.title,
    published: article.published,
    lang: article.lang.slice(0, 2),
    text: article.text,
    claims: annotations.map(({ mention, comparison }) => ({
      quote: mention.quote,
      kind: mention.kind,
      metric: mention.metric,
      value: mention.value,
      valueMax: mention.valueMax,
      per: mention.per,
      qualifier: mention.qualifier,
      claimant: mention.claimant,
      accused: mention.accused,
      truce: mention.truce,
      period: mention.period ?? comparison.period,
      place: mention.place,
    })),
  };
}
