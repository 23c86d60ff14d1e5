import { describe, expect, test } from "vitest";
import { planRestore, readBackup, writeBackup, type Backup } from "./backup-file.ts";
import {
  draftId,
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  makeReviewDraft,
  moment,
  recordIdOf,
} from "./examples.ts";
import type { Delivery } from "./own-record.ts";

const delivery: Delivery = {
  record: recordIdOf(1),
  feed: "https://feed.example/",
  state: "sent",
  reason: null,
  changed: moment(5),
};
const work = {
  drafts: [makeClaimDraft(), makeReviewDraft()],
  records: [makeOwnRecord(1, makeClaimRecord())],
  deliveries: [delivery],
};
const nothing = { drafts: [], records: [], deliveries: [] };

function read(text: string): Backup {
  const result = readBackup(text);
  if (!result.ok) throw new Error(result.code);
  return result.backup;
}

describe("a backup", () => {
  test("brings back everything", () => {
    const backup = read(writeBackup(work, [], moment(9)));
    expect(backup).toEqual({ ...work, keys: [], made: moment(9), refused: 0 });
    expect(planRestore(backup, nothing)).toEqual({ ...work, known: 0 });
  });

  test("brings back what can be read when a part of it is damaged, and counts the rest", () => {
    const text = writeBackup(work, [], moment(9)).replace('"verdict":"disputes"', '"verdict":7');
    expect(read(text)).toMatchObject({ drafts: [work.drafts[0]], refused: 1 });
  });

  test.each(["", "{", "[]", "{}", '{"format":"whocounts-own-work","v":2}', '"x"'])(
    "is not seen in %j",
    (text) => {
      expect(readBackup(text)).toEqual({ ok: false, code: "not-a-backup" });
    },
  );
});

describe("restoring never overwrites", () => {
  const backup = read(writeBackup(work, [], moment(9)));

  test("what is as it was", () => {
    expect(planRestore(backup, work)).toEqual({ ...nothing, known: 4 });
  });

  test("a draft that was changed later", () => {
    const later = { ...work, drafts: [makeClaimDraft({ changed: moment(60) })] };
    expect(planRestore(backup, later).drafts).toEqual([makeReviewDraft()]);
    const earlier = { ...work, drafts: [makeClaimDraft({ changed: "2025-01-01T00:00:00Z" })] };
    expect(planRestore(backup, earlier).drafts).toEqual(work.drafts);
  });

  test("a draft that has been signed since", () => {
    const signed = makeOwnRecord(2, makeClaimRecord({ value: 2 }), { draft: draftId(1) });
    expect(planRestore(backup, { ...nothing, records: [signed] }).drafts).toEqual([
      makeReviewDraft(),
    ]);
  });

  test("how far a record has come", () => {
    const further = { ...delivery, state: "published" as const, changed: moment(70) };
    expect(planRestore(backup, { ...work, deliveries: [further] }).deliveries).toEqual([]);
  });
});
