import { readFileSync } from "node:fs";
import type { Claim } from "../../../lib/core/claim.ts";
import {
  checkExchangeClaim,
  type ExchangeClaim,
} from "../../../lib/core/exchange/exchange-claim.ts";
import { makeAnchor } from "../../../lib/core/own-work/anchor.ts";
import type { ClaimDraft } from "../../../lib/core/own-work/draft.ts";
import type { OwnRecord } from "../../../lib/core/own-work/own-record.ts";
import { recordOfDraft } from "../../../lib/core/own-work/record-of-draft.ts";
import { toMoment } from "../../../lib/core/record/plain-text.ts";
import { writeRecord } from "../../../lib/core/record/record.ts";

const FIRST_MOMENT = Date.UTC(2026, 0, 1);
const AUTHOR = "A".repeat(43);

const lines = readFileSync("public/index/claims.ndjson", "utf8").trimEnd().split("\n");
const claims = lines
  .map((line) => JSON.parse(line) as Claim)
  .filter(({ kind, value, metric }) => kind === "figure" && value !== null && metric !== null);

/** A draft like those that fact-checkers make: a figure of the index with another number, quoted. */
export function nthDraft(n: number): ClaimDraft {
  const { id: _, reports, value, ...claim } = claims[n % claims.length]!;
  const now = toMoment(FIRST_MOMENT + n * 60_000);
  const sentence = `Report ${n} says that ${value! + n} cases were counted in the days before it was written.`;
  return {
    ...claim,
    value: value! + n,
    valueMax: null,
    place: `District ${n}`,
    qualifier: "exact",
    id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    type: "claim",
    created: now,
    changed: now,
    origin: "flag",
    claimantText: null,
    reports: [
      {
        ...reports[0]!,
        url: `https://news.example/reports/${n}`,
        title: `Report ${n}`,
        quote: sentence,
      },
    ],
    archive: null,
    anchor: makeAnchor("text", sentence, 0, sentence.length),
    corrects: null,
    supersedes: null,
  };
}

/** The same, signed; the signature is invented, since reading does not check those of this device. */
export function nthRecord(n: number): OwnRecord {
  const draft = nthDraft(n);
  return {
    id: n.toString(16).padStart(64, "0"),
    sig: "s".repeat(86),
    body: writeRecord(recordOfDraft(draft, { author: AUTHOR, created: draft.created })),
    changed: draft.changed,
    sequence: FIRST_MOMENT + n,
    anchor: draft.anchor,
    corrects: null,
    draft: draft.id,
  };
}

/** The same, as a spreadsheet has it. */
export function nthExchangeClaim(n: number): ExchangeClaim {
  const {
    type: _t,
    origin: _o,
    claimantText: _c,
    archive: _a,
    corrects: _d,
    ...claim
  } = nthDraft(n);
  const { changed: _m, supersedes: _s, ...fields } = claim;
  const result = checkExchangeClaim({ ...fields, author: null, created: null });
  if (!result.ok) throw new Error(`claim ${n}: ${result.problems[0]?.field}`);
  return result.claim;
}
