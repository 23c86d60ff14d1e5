import { claimMessage } from "../../components/words/claim-message.ts";
import type { Annotation, PageAnnotations, References } from "../../lib/core/annotation.ts";
import { groupMentions, type ClaimOfPage } from "./group-mentions.ts";
import type { NamedArticle } from "./parse-document.ts";
import { renderComparison } from "./render-comparison.ts";
import { field, shorten, t } from "./words.ts";

/** One document as a reader would want it: each claim, then what others counted in the same days. */
export function renderTable(
  { id, article }: NamedArticle,
  { annotations, references }: PageAnnotations,
  explain: boolean,
): string {
  const day = article.published ? t.day(article.published) : t.text("undated");
  const head = `${article.title || id} · ${day}`;
  const claims = groupMentions(annotations, references).flatMap((claim, at) => [
    ...renderClaim(claim, at + 1, references),
    ...(explain ? renderReasons(claim.first) : []),
    "",
  ]);
  const body = claims.length > 0 ? claims : ["  no claim found", ""];
  return [head, "─".repeat(Math.min(head.length, 100)), ...body].join("\n");
}

function renderClaim({ first, mentions }: ClaimOfPage, at: number, references: References) {
  const { mention } = first;
  const { key, values } = claimMessage(t, references, mention);
  const truce = mention.truce === null ? undefined : references.truces[mention.truce];
  const times = mentions > 1 ? ` (${mentions} times in this text)` : "";
  const unknown = mention.claimant === null ? (mention.claimantText ?? "") : "";
  return [
    `${String(at).padStart(3)}. ${t.text(key, values)}${times}`,
    `     “${shorten(mention.quote, 150)}”`,
    ...field("claimant in the text", unknown),
    ...field("truce", truce?.name ?? t.text("truceUnknown")),
    ...field("days", daysOf(first)),
    ...field("place", mention.place ?? ""),
    ...renderComparison(first, references),
  ];
}

function daysOf({ mention, comparison }: Annotation): string {
  const period = mention.period ?? comparison.period;
  if (!period) return t.text("periodUnknown");
  return `${t.period(period)}${comparison.periodInferred ? ` ${t.text("periodInferred")}` : ""}`;
}

/** "Why is this marked?" as the card answers it. */
function renderReasons({ mention }: Annotation): string[] {
  const reasons = mention.reasons.map(({ field: name, how, from, words }) => {
    const basis = words === null ? "" : `: “${shorten(words, 80)}”`;
    return `       ${name.padEnd(9)} ${how}, ${from}${basis}`;
  });
  return [...field("rule", mention.rule), ...reasons];
}
