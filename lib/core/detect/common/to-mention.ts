import type { Article } from "../../article.ts";
import { MAX_REASON_WORDS, type Mention, type Reason } from "../../mention.ts";
import type { Normalised } from "../../text/normalise.ts";
import type { Finding } from "../rule.ts";

/** The finding as the rest of the program knows it, with offsets in the article as given. */
export function toMention(
  finding: Finding,
  article: Article,
  normalised: { title: Normalised; text: Normalised },
): Mention {
  const { sentence, figure, claimant } = finding;
  const { origin, originEnd } = normalised[sentence.where];
  const items = sentence.items;
  const start = origin(sentence.start);
  const end = originEnd(sentence.end);
  return {
    where: sentence.where,
    quote: article[sentence.where].slice(start, end),
    start,
    end,
    focus: {
      start: origin(items[finding.focus.from]?.start ?? sentence.start),
      end: originEnd(items[finding.focus.to]?.end ?? sentence.end),
    },
    kind: finding.kind,
    metric: figure?.metric ?? null,
    value: figure?.value ?? null,
    valueMax: figure?.valueMax ?? null,
    per: figure?.per ?? null,
    qualifier: figure?.qualifier ?? null,
    claimant: claimant?.id ?? null,
    claimantText: claimant?.text ?? null,
    accused: [...(finding.accused ?? [])],
    truce: finding.truce?.id ?? null,
    truceConfidence: finding.truce?.confidence ?? 0,
    period: finding.period ?? null,
    place: finding.place ?? null,
    rule: finding.rule,
    // Damaged text can make one word of thousands of characters.
    reasons: [...ruleReasons(finding), ...finding.reasons].map((reason) => ({
      ...reason,
      words: reason.words?.slice(0, MAX_REASON_WORDS) ?? null,
    })),
  };
}

/** The rule and the words that it matched: why this is a claim, and where its number comes from. */
function ruleReasons({ rule, figure, sentence, focus }: Finding): Reason[] {
  const start = sentence.items[focus.from]?.start ?? sentence.start;
  const end = sentence.items[focus.to]?.end ?? sentence.end;
  const words = sentence.text.slice(start - sentence.start, end - sentence.start);
  const fields = figure ? (["kind", "value"] as const) : (["kind"] as const);
  return fields.map((field) => ({ field, how: "stated", from: rule, words }));
}
