import { expect, test } from "vitest";
import {
  AUTHOR,
  draftId,
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  makeReviewDraft,
  moment,
  recordIdOf,
} from "./examples.ts";
import { EXPORT_FORMATS, exportWork, LOST, type ExportFormat } from "./export-work.ts";
import { makeLocalParty } from "./local-entry.ts";
import type { StoredWork } from "./work-item.ts";

/** Each kind of thing that there can be among own work, each with a mark of its own. */
const WORK: StoredWork = {
  drafts: [
    makeClaimDraft({ place: "a-draft" }),
    makeClaimDraft({
      id: draftId(2),
      claimant: null,
      claimantText: "A body that is in no list",
      place: "unfinished",
    }),
    makeReviewDraft({ id: draftId(3), note: "a-review" }),
    makeLocalParty("own-party", new Set(), { id: draftId(4), now: moment(1) }),
  ],
  records: [
    makeOwnRecord(1, makeClaimRecord({ note: "first-version" })),
    makeOwnRecord(2, makeClaimRecord({ note: "second-version", supersedes: recordIdOf(1) }), {
      corrects: "the-detection",
      anchor: { where: "text", exact: "x", prefix: "the-place", suffix: "", start: 0, end: 1 },
      sig: "S".repeat(86),
    }),
  ],
  deliveries: [],
};

const MARKS: Record<(typeof LOST)[ExportFormat][number], string> = {
  signature: "S".repeat(86),
  author: AUTHOR,
  created: moment(0),
  anchor: "the-place",
  reviews: "a-review",
  unsigned: "a-draft",
  unfinished: "unfinished",
  entries: "own-party",
  history: "first-version",
  corrects: "the-detection",
};
const UNSIGNED = ["reviews", "unfinished", "entries"];

const nobody = { party: () => undefined, truce: () => undefined, outlet: () => undefined };

test.each(EXPORT_FORMATS.filter((format) => format !== "codebook"))(
  "%s leaves behind what it says it leaves behind, and no more",
  (format) => {
    const { text } = exportWork(format, WORK, { names: nobody, competing: new Map() });
    const missing = Object.entries(MARKS).flatMap(([it, mark]) => (text.includes(mark) ? [] : it));
    // Here, these are drafts: a file of signed records alone has none of them.
    const isDraftOnly = (it: string) => missing.includes("unsigned") && UNSIGNED.includes(it);
    expect(missing.filter((it) => !isDraftOnly(it)).toSorted()).toEqual(LOST[format].toSorted());
    expect(text).toContain("second-version");
  },
);

test("an archived copy goes along as one more address of the report", () => {
  const archive = "https://archive.example/1";
  const work = { ...WORK, drafts: [makeClaimDraft({ archive })] };
  const { text } = exportWork("csv", work, { names: nobody, competing: new Map() });
  expect(text).toContain(archive);
});
