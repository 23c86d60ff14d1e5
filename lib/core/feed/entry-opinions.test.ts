import { beforeAll, expect, test } from "vitest";
import { createAuthor, type Author } from "../../../test/feed/author.ts";
import { held } from "../../../test/feed/held.ts";
import { makeClaim, PARTIES, TRUCE } from "../compare/examples.ts";
import { createPartyTable } from "../party.ts";
import type { LogRecord } from "../record/record.ts";
import type { ReviewRecord } from "../record/review-record.ts";
import { entryOpinions } from "./entry-opinions.ts";
import { authorsIn, withFeeds, type FeedContent } from "./join-feeds.ts";
import type { LiveRules } from "./live-records.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);
const ENTRY = "river-2020-01--north--violations-120--2020-01-01--all";
const created = "2026-03-02T12:00:00Z";
const rules: LiveRules = { moderators: new Map(), successors: new Map() };
let alice: Author;
let bob: Author;

beforeAll(async () => {
  [alice, bob] = (await Promise.all([1, 2].map(createAuthor))) as [Author, Author];
});

function review(author: Author, change: Partial<ReviewRecord> = {}): ReviewRecord {
  const head = { v: 1, type: "review", author: author.key, created } as const;
  const said = { of: ENTRY, truce: TRUCE.id, verdict: "context", note: "Both banks." } as const;
  return { ...head, ...said, evidence: [], ...change };
}

function retract(author: Author, of: string): LogRecord {
  return { v: 1, type: "retract", author: author.key, created, of, truce: TRUCE.id, reason: null };
}

test("what is said of entries stands until its author takes it back, and once if two feeds have it", async () => {
  const said = await held(A, alice, review(alice));
  const again = { ...said, feed: B };
  const onRecord = await held(A, alice, review(alice, { of: "c".repeat(64) }));
  expect(entryOpinions([said, again, onRecord], rules)).toEqual([said]);
  const byOther = await held(A, bob, retract(bob, said.id));
  expect(entryOpinions([said, byOther], rules)).toEqual([said]);
  const byAuthor = await held(A, alice, retract(alice, said.id));
  expect(entryOpinions([said, byAuthor], rules)).toEqual([]);
});

test("an entry that no feed holds has what is said of it, by whom and with which index it came", async () => {
  const said = await held(A, alice, review(alice));
  const ofOther = await held(A, alice, review(alice, { of: ENTRY.replace("120", "7") }));
  const content: FeedContent = {
    base: { parties: [], truces: [], outlets: [], authors: new Map() },
    claimsOf: new Map([[TRUCE.id, []]]),
    opinionsOf: new Map([[TRUCE.id, entryOpinions([said, ofOther], rules)]]),
    excerptsOf: new Map(),
    names: new Map([[A, "First index"]]),
    fingerprints: new Map([[alice.key, "aaaa bbbb"]]),
  };
  expect([...authorsIn(content)]).toEqual([alice.key]);
  const entry = makeClaim({ id: ENTRY });
  const joined = withFeeds(
    {
      parties: createPartyTable(PARTIES),
      truce: () => TRUCE,
      outlet: () => undefined,
      claimsOf: () => [entry],
    },
    content,
  );
  expect(joined.claimsOf(TRUCE.id)).toEqual([entry]);
  expect([...(joined.recorded ?? [])]).toEqual([
    [
      ENTRY,
      {
        origins: [],
        opinions: [
          {
            verdict: "context",
            note: "Both banks.",
            by: { author: null, fingerprint: "aaaa bbbb" },
            index: "First index",
          },
        ],
        versions: 1,
      },
    ],
  ]);
});
