/**
 * The terms of our own, beside those of the W3C and schema.org. `docs/exchange.md` explains each.
 * The address names them; nothing is ever fetched from it.
 */
export const NAMESPACE = "https://whocounts.example/ns#";

/** The terms of a claim, its reports and its reviews that neither vocabulary has. */
export const CLAIM_TERMS = {
  wc: NAMESPACE,
  ViolationClaim: "wc:ViolationClaim",
  truce: "wc:truce",
  kind: "wc:kind",
  claimant: "wc:claimant",
  accused: { "@id": "wc:accused", "@container": "@set" },
  metric: "wc:metric",
  count: "wc:count",
  countMax: "wc:countMax",
  rate: "wc:rate",
  qualifier: "wc:qualifier",
  from: "wc:from",
  to: "wc:to",
  place: "wc:place",
  part: "wc:part",
  note: "wc:note",
  recordedBy: "wc:recordedBy",
  recorded: "wc:recorded",
  reports: { "@id": "wc:reports", "@container": "@list" },
  address: "wc:address",
  outlet: "wc:outlet",
  published: "wc:published",
  lang: "wc:lang",
  headline: "wc:headline",
  quote: "wc:quote",
  where: "wc:where",
  verdict: "wc:verdict",
  evidence: { "@id": "wc:evidence", "@container": "@list" },
} as const;

/**
 * Two figures of the same truce and metric whose days overlap by half or more, given by different
 * claimants or about different sides (DESIGN.md section 5). It is symmetric, and judges neither.
 */
export const COMPETES_WITH = {
  "@id": "wc:competesWith",
  "@type": "@id",
  "@container": "@set",
} as const;
