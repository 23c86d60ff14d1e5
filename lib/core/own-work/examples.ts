import type { Article } from "../article.ts";
import type { ClaimRecord } from "../record/claim-record.ts";
import type { LogRecord } from "../record/record.ts";
import { writeRecord } from "../record/record.ts";
import { makeAnchor } from "./anchor.ts";
import type { ClaimDraft, ReviewDraft } from "./draft.ts";
import type { OwnRecord } from "./own-record.ts";

/** Invented own work, for tests. The conflict is that of `compare/examples.ts`. */
export const SENTENCE = "North says that South broke the truce 120 times in ten days.";
export const ARTICLE: Article = {
  url: "https://news.example/truce",
  title: "Ten days of truce",
  text: `A quiet week on the river.\n${SENTENCE} South denies it.\nRain is expected.`,
  published: "2020-01-10",
  lang: "en-GB",
};

export const AUTHOR = "A".repeat(43);
export const OTHER_AUTHOR = "B".repeat(43);

export function draftId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

/** An id of a record that nobody hashed. */
export function recordIdOf(n: number): string {
  return n.toString(16).padStart(64, "0");
}

export function moment(second: number): string {
  return new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString().replace(".000Z", "Z");
}

/** A complete draft of the claim in SENTENCE, unless told otherwise. */
export function makeClaimDraft(more: Partial<ClaimDraft> = {}): ClaimDraft {
  const start = ARTICLE.text.indexOf(SENTENCE);
  return {
    id: draftId(1),
    type: "claim",
    created: moment(0),
    changed: moment(0),
    origin: "flag",
    truce: "river-2020-01",
    kind: "figure",
    metric: "violations",
    value: 120,
    valueMax: null,
    per: null,
    qualifier: "exact",
    claimant: "north",
    claimantText: null,
    accused: ["south"],
    period: { from: "2020-01-01", to: "2020-01-10" },
    place: null,
    part: false,
    reports: [
      {
        url: ARTICLE.url,
        outlet: "news.example",
        published: "2020-01-10",
        lang: "en",
        title: ARTICLE.title,
        quote: SENTENCE,
      },
    ],
    archive: null,
    note: null,
    anchor: makeAnchor("text", ARTICLE.text, start, start + SENTENCE.length),
    corrects: null,
    supersedes: null,
    ...more,
  };
}

export function makeReviewDraft(more: Partial<ReviewDraft> = {}): ReviewDraft {
  return {
    id: draftId(2),
    type: "review",
    created: moment(0),
    changed: moment(0),
    of: recordIdOf(1),
    truce: "river-2020-01",
    verdict: "disputes",
    note: "The figure counts both banks.",
    evidence: [],
    supersedes: null,
    ...more,
  };
}

export function makeClaimRecord(more: Partial<ClaimRecord> = {}): ClaimRecord {
  const { truce, kind, metric, value, valueMax, per, qualifier } = makeClaimDraft();
  const { claimant, accused, period, place, part, note, reports } = makeClaimDraft();
  return {
    v: 1,
    type: "claim",
    author: AUTHOR,
    created: moment(0),
    truce: truce ?? "",
    kind,
    metric,
    value,
    valueMax,
    per,
    qualifier,
    claimant,
    accused,
    period,
    place,
    part,
    reports,
    note,
    ...more,
  };
}

/** A stored record under an invented id and signature. */
export function makeOwnRecord(
  n: number,
  record: LogRecord,
  more: Partial<OwnRecord> = {},
): OwnRecord {
  return {
    id: recordIdOf(n),
    sig: "s".repeat(86),
    body: writeRecord(record),
    changed: moment(n),
    sequence: n,
    anchor: makeClaimDraft().anchor,
    corrects: null,
    draft: null,
    ...more,
  };
}
