import { describe, expect, test } from "vitest";
import { recordSchema } from "../record/record.ts";
import { findDraftFaults } from "./draft-faults.ts";
import { draftSchema, type Draft } from "./draft.ts";
import {
  draftId,
  AUTHOR,
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  makeReviewDraft,
  moment,
} from "./examples.ts";
import { recordOfDraft } from "./record-of-draft.ts";
import { reviseClaim } from "./revise.ts";

const signer = { author: AUTHOR, created: moment(5) };
const stamp = { id: makeClaimDraft().id, now: moment(6) };
const faultsOf = (draft: Draft) => findDraftFaults(draft).map(({ fault }) => fault);

describe("a draft that is ready", () => {
  test.each<[string, Draft]>([
    ["figure", makeClaimDraft()],
    ["vague figure", makeClaimDraft({ value: null, qualifier: "vague" })],
    [
      "accusation",
      makeClaimDraft({ kind: "accusation", metric: null, value: null, qualifier: null }),
    ],
    ["denial", makeClaimDraft({ kind: "denial", metric: "killed", value: 3 })],
    ["review", makeReviewDraft()],
    ["bare confirmation", makeReviewDraft({ verdict: "confirms", note: null })],
  ])("%s becomes a record that fits its schema", (_, draft) => {
    expect(draftSchema.safeParse(draft).success).toBe(true);
    expect(faultsOf(draft)).toEqual([]);
    const record = recordOfDraft(draft, signer);
    expect(recordSchema.safeParse(record).error?.issues ?? []).toEqual([]);
    expect(record).toMatchObject(signer);
  });

  test("carries the archived copy as another address of the report, without the quote", () => {
    const record = recordOfDraft(makeClaimDraft({ archive: "https://archive.example/1" }), signer);
    expect(record).toMatchObject({
      reports: [
        { quote: expect.any(String) },
        { url: "https://archive.example/1", outlet: "news.example" },
      ],
    });
  });

  test("that revises a record comes back as that record, superseding it", () => {
    const record = makeClaimRecord();
    const row = makeOwnRecord(1, record);
    const again = recordOfDraft(reviseClaim(record, row, stamp), signer);
    expect(again).toEqual({ ...record, created: signer.created, supersedes: row.id });
  });
});

describe("a draft that is not ready says what is missing", () => {
  test.each<[Partial<Parameters<typeof makeClaimDraft>[0]> & object, string[]]>([
    [{ truce: null }, ["truce-missing"]],
    [{ metric: null }, ["metric-missing"]],
    [{ value: null }, ["value-missing"]],
    [{ valueMax: 3 }, ["range-reversed"]],
    [{ reports: [] }, ["source-missing"]],
    [{ claimant: null, claimantText: "a source" }, ["claimant-not-in-list"]],
    [
      { reports: [{ url: null, outlet: null, published: null, lang: "en" }] },
      ["quote-or-title-missing"],
    ],
  ])("%j", (more, faults) => {
    const draft = makeClaimDraft(more);
    expect(faultsOf(draft)).toEqual(faults);
    expect(() => recordOfDraft(draft, signer)).toThrow(faults[0] ?? "");
  });

  test.each([
    [{ verdict: null }, ["verdict-missing"]],
    [{ note: null }, ["reason-missing"]],
    [{ of: draftId(1) }, ["not-in-a-shared-index"]],
  ])("review %j", (more, faults) => {
    expect(faultsOf(makeReviewDraft(more))).toEqual(faults);
  });
});
