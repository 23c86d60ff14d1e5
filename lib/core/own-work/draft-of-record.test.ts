import { expect, test } from "vitest";
import { draftOfRecord } from "./draft-of-record.ts";
import { AUTHOR, makeClaimDraft, makeOwnRecord, makeReviewDraft, moment } from "./examples.ts";
import type { Draft } from "./draft.ts";
import { makeLocalParty, makeLocalTruce } from "./local-entry.ts";
import { readOwnRecord } from "./own-record.ts";
import { recordOfDraft } from "./record-of-draft.ts";

const stamp = { id: makeClaimDraft().id, now: moment(5) };
const revised = "ab".repeat(32);

test.each<Draft>([
  makeClaimDraft({ note: "As printed." }),
  makeClaimDraft({ origin: "correction", corrects: "figure|violations|120|north says" }),
  makeClaimDraft({ origin: "revision", supersedes: revised }),
  makeReviewDraft({ evidence: ["https://news.example/b"] }),
  makeReviewDraft({ supersedes: revised }),
  makeLocalParty("River Guard", new Set(), stamp),
  makeLocalTruce({ name: "Mill truce", from: "2026-01-02" }, new Set(), stamp),
])("undoing a signature brings the draft back as it was: $type", (draft) => {
  const record = recordOfDraft(draft, { author: AUTHOR, created: moment(1) });
  const { anchor, corrects } = draft.type === "claim" ? draft : { anchor: null, corrects: null };
  const row = makeOwnRecord(1, record, { anchor, corrects, draft: draft.id });
  const read = readOwnRecord(row)!;
  const again = draftOfRecord(row, read.record, moment(9));
  expect(again).toEqual({ ...draft, created: moment(9), changed: moment(9) });
});
