import type { Mention } from "../../lib/core/mention.ts";

/** The day of the sample article. */
export const SAMPLE_PUBLISHED = "2017-01-10";

/** "399 violations in eleven days": the claim of the sample article, as detection would find it. */
export const SAMPLE_MENTION: Mention = {
  where: "text",
  quote:
    "The Syrian National Coalition said it had documented 399 violations by government forces in the first eleven days.",
  start: 0,
  end: 114,
  focus: { start: 53, end: 67 },
  kind: "figure",
  metric: "violations",
  value: 399,
  valueMax: null,
  per: null,
  qualifier: "exact",
  claimant: "syrian-national-coalition",
  claimantText: "The Syrian National Coalition",
  accused: ["syrian-government"],
  truce: "syria-2016-12",
  period: { from: "2016-12-30", to: "2017-01-09" },
  place: null,
  rule: "en/claimant-counted-violations",
  truceConfidence: 0.9,
  reasons: [
    { field: "value", how: "stated", from: "count", words: "399 violations" },
    {
      field: "claimant",
      how: "stated",
      from: "speech-verb",
      words: "The Syrian National Coalition",
    },
    { field: "truce", how: "inferred", from: "truce-dates", words: null },
    { field: "period", how: "stated", from: "first-days", words: "in the first eleven days" },
  ],
};
