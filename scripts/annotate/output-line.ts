import type { Annotation, PageAnnotations, References } from "../../lib/core/annotation.ts";
import type { NamedArticle } from "./parse-document.ts";

/** The machine-readable result of one document, as DESIGN.md section 6 gives it. */
export function outputLine(
  { id, article }: NamedArticle,
  { annotations, references }: PageAnnotations,
  explain: boolean,
) {
  return {
    id,
    title: article.title,
    published: article.published,
    lang: article.lang,
    claims: annotations.map((annotation) => ({
      ...claimOf(annotation, references),
      ...(explain ? explanationOf(annotation) : {}),
    })),
  };
}

function claimOf({ mention, comparison }: Annotation, references: References) {
  const { quote, where, start, end, kind, metric, value, valueMax, per, qualifier } = mention;
  const { claimant, claimantText, accused, truce, period, place, rule } = mention;
  return {
    quote,
    where,
    start,
    end,
    kind,
    metric,
    value,
    valueMax,
    per,
    qualifier,
    claimant,
    claimantText,
    accused,
    truce,
    period,
    place,
    rule,
    competing: comparison.competitors.map((competitor) =>
      competingOf(competitor, references.claims),
    ),
  };
}

function competingOf(
  { claim: id, relation, comparable, why }: Annotation["comparison"]["competitors"][number],
  claims: References["claims"],
) {
  const claim = claims[id];
  return {
    claim: id,
    claimant: claim?.claimant ?? null,
    accused: claim?.accused ?? [],
    value: claim?.value ?? null,
    qualifier: claim?.qualifier ?? null,
    period: claim?.period ?? null,
    relation,
    comparable,
    why,
  };
}

function explanationOf({ mention: { truceConfidence, reasons } }: Annotation) {
  return { truceConfidence, reasons };
}
