import { expect, test } from "vitest";
import { claimBy, createAuthor, primitives } from "../../../test/feed/author.ts";
import { formatLine } from "../record/line.ts";
import type { LogRecord } from "../record/record.ts";
import { signRecord } from "../record/signed-record.ts";
import type { CachedRow } from "./feed-cache.ts";
import { sortChanges } from "./feed-changes.ts";

const author = await createAuthor();

async function row(record: LogRecord, checked: CachedRow["checked"] = "good"): Promise<CachedRow> {
  const { id, sig, body } = await signRecord(record, author.sign, primitives);
  return { position: 1, id, text: formatLine({ kind: "record", sig, body }), checked };
}

test("what a sync brought is sorted by what it does", async () => {
  const claim = await row(claimBy(author.key));
  const head = { v: 1 as const, author: author.key, created: "2026-03-01T12:00:00Z" };
  const rows = [
    claim,
    await row(claimBy(author.key, { value: 400, supersedes: claim.id })),
    await row({ ...head, type: "retract", of: claim.id, truce: "syria-2016-12", reason: null }),
    await row({ ...head, type: "author", name: "Salma", organisation: null, url: null }),
    await row(claimBy(author.key, { value: 1 }), "bad"),
    { ...claim, text: `!\t${claim.id}\t` },
  ];
  const { claims, revisions, ...counts } = sortChanges(rows);
  expect(claims.map(({ value }) => value)).toEqual([399]);
  expect(revisions.map(({ value }) => value)).toEqual([400]);
  expect(counts).toEqual({ reviews: 0, retractions: 1, names: 1, unread: 2 });
});
