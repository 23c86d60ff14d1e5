import { beforeAll, describe, expect, test } from "vitest";
import { claimBy, createAuthor, type Author } from "../../../test/feed/author.ts";
import { held } from "../../../test/feed/held.ts";
import type { ReviewRecord } from "../record/review-record.ts";
import type { RetractRecord } from "../record/retract-record.ts";
import { feedBase, successorsOf } from "./feed-base.ts";
import { feedClaims, keepGood } from "./feed-claims.ts";
import type { HeldRecord } from "./held-record.ts";
import type { LiveRules } from "./live-records.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);
const created = "2026-03-02T12:00:00Z";
let alice: Author;
let bob: Author;
let moderator: Author;

beforeAll(async () => {
  [alice, bob, moderator] = (await Promise.all([1, 2, 3].map(createAuthor))) as [
    Author,
    Author,
    Author,
  ];
});

function rules(successors: [string, string][] = []): LiveRules {
  return { moderators: new Map([[A, new Set([moderator.key])]]), successors: new Map(successors) };
}

function show(records: HeldRecord[], change: LiveRules = rules()) {
  return feedClaims(records, [A, B], change);
}

function retract(author: Author, of: string, change: Partial<RetractRecord> = {}): RetractRecord {
  return {
    v: 1,
    type: "retract",
    author: author.key,
    created,
    of,
    truce: "syria-2016-12",
    reason: null,
    ...change,
  };
}

function review(author: Author, of: string, change: Partial<ReviewRecord> = {}): ReviewRecord {
  const head = {
    v: 1,
    type: "review",
    author: author.key,
    created,
    of,
    truce: "syria-2016-12",
  } as const;
  return { ...head, verdict: "confirms", note: null, evidence: [], ...change };
}

function verdicts(records: HeldRecord[]): string[] {
  return show(records).flatMap(({ reviews }) => reviews.map(({ record }) => record.verdict));
}

describe("several feeds", () => {
  test("the same figure from two feeds is one entry with two origins and the reports of both", async () => {
    const one = await held(A, alice, claimBy(alice.key));
    const report = { url: "https://other.example/", outlet: null, published: null, lang: "en" };
    const other = await held(
      B,
      bob,
      claimBy(bob.key, { reports: [report], note: "Seen in print" }),
    );
    const [entry, ...rest] = show([other, one]);
    expect(rest).toEqual([]);
    expect(entry?.origins.map(({ feed }) => feed)).toEqual([A, B]);
    expect(entry?.claim).toMatchObject({ id: one.id, value: 399, note: null });
    expect(entry?.claim.reports.map(({ url }) => url)).toEqual(
      [one, other].map(({ record }) => record.type === "claim" && record.reports[0]?.url),
    );
  });

  test("accused in another order are the same figure; anything else that differs stands beside it", async () => {
    const both = { accused: ["syria", "russia"] };
    const one = await held(A, alice, claimBy(alice.key, both));
    const same = await held(B, bob, claimBy(bob.key, { accused: ["russia", "syria"] }));
    expect(show([one, same])).toHaveLength(1);
    for (const change of [
      { value: 398 },
      { claimant: "sohr" },
      { part: true },
      { place: "Idlib" },
      { period: null },
      { qualifier: "about" as const },
    ])
      expect(
        show([one, await held(B, bob, claimBy(bob.key, { ...both, ...change }))]),
      ).toHaveLength(2);
  });

  test("the same record in two feeds is one entry with two origins", async () => {
    const one = await held(A, alice, claimBy(alice.key));
    expect(show([one, { ...one, feed: B }])).toMatchObject([
      { origins: [{ feed: A }, { feed: B }] },
    ]);
  });

  test("what an author takes back is gone from every feed that has it", async () => {
    const one = await held(A, alice, claimBy(alice.key));
    const back = await held(B, alice, retract(alice, one.id));
    expect(show([one, { ...one, feed: B }, back])).toEqual([]);
  });

  test("one feed cannot reach into another with a signature that nobody looked at", async () => {
    const one = await held(A, alice, claimBy(alice.key));
    for (const record of [
      retract(alice, one.id),
      claimBy(alice.key, { value: 1, supersedes: one.id }),
    ]) {
      const forged = await held(B, bob, record, "unknown");
      expect(show([one, forged]).some(({ claim }) => claim.value === 399)).toBe(true);
      expect(show([{ ...one, feed: B }, forged]).some(({ claim }) => claim.value === 399)).toBe(
        false,
      );
    }
  });
});

describe("what counts from whom", () => {
  test("a revision and a retraction count from the same author only", async () => {
    const one = await held(A, alice, claimBy(alice.key));
    const revised = claimBy(alice.key, { value: 400, supersedes: one.id });
    expect(show([one, await held(A, alice, revised)]).map(({ claim }) => claim.value)).toEqual([
      400,
    ]);
    const foreign = claimBy(bob.key, { value: 400, supersedes: one.id });
    expect(show([one, await held(A, bob, foreign)])).toHaveLength(2);
    expect(show([one, await held(A, bob, retract(bob, one.id))])).toHaveLength(1);
    expect(show([one, await held(A, alice, retract(alice, one.id))])).toHaveLength(0);
  });

  test("an accepted successor may revise and take back; whoever merely says so may not", async () => {
    const one = await held(A, alice, claimBy(alice.key));
    const back = await held(A, bob, retract(bob, one.id));
    expect(show([one, back], rules([[alice.key, bob.key]]))).toHaveLength(0);
    expect(show([one, back], rules([[bob.key, alice.key]]))).toHaveLength(1);
    expect(show([one, back], rules([[alice.key, alice.key]]))).toHaveLength(1);
  });

  test("a moderator takes back in the own feed, and only takes back", async () => {
    const one = await held(A, alice, claimBy(alice.key));
    const back = await held(A, moderator, retract(moderator, one.id));
    expect(show([one, back])).toHaveLength(0);
    expect(show([one, { ...one, feed: B }, back])).toMatchObject([{ origins: [{ feed: B }] }]);
    const rewrite = claimBy(moderator.key, { value: 1, supersedes: one.id });
    expect(show([one, await held(A, moderator, rewrite)])).toHaveLength(2);
  });

  test("two versions by one author on two devices: the later is shown, and that there are two", async () => {
    const one = await held(A, alice, claimBy(alice.key));
    const early = claimBy(alice.key, {
      value: 401,
      supersedes: one.id,
      created: "2026-03-03T00:00:00Z",
    });
    const late = claimBy(alice.key, {
      value: 402,
      supersedes: one.id,
      created: "2026-03-04T00:00:00Z",
    });
    const records = [one, await held(A, alice, late), await held(A, alice, early)];
    expect(show(records)).toMatchObject([{ claim: { value: 402 }, versions: 2 }]);
    expect(show(records.toReversed())).toMatchObject([{ claim: { value: 402 }, versions: 2 }]);
  });

  test("opinions stand with the entry; withdrawn and replaced ones do not", async () => {
    const one = await held(A, alice, claimBy(alice.key));
    const first = await held(A, bob, review(bob, one.id, { verdict: "disputes" }));
    const second = await held(A, bob, review(bob, one.id, { supersedes: first.id }));
    expect(verdicts([one, first])).toEqual(["disputes"]);
    expect(verdicts([one, first, second])).toEqual(["confirms"]);
    expect(verdicts([one, first, await held(A, bob, retract(bob, first.id))])).toEqual([]);
  });
});

test("an entry of which no record is genuine is dropped; of several the genuine ones stay", async () => {
  const one = await held(A, alice, claimBy(alice.key));
  const other = await held(B, bob, claimBy(bob.key));
  const [entry] = show([one, other]);
  if (!entry) throw new Error("one entry");
  expect(keepGood(entry, ({ feed }) => feed === B)?.claim.id).toBe(other.id);
  expect(keepGood(entry, () => false)).toBeUndefined();
});

describe("the base", () => {
  const party = {
    id: "snhr",
    name: "Syrian Network for Human Rights",
    kind: "ngo" as const,
    partOf: null,
    aliases: [],
    aliasesByLang: {},
    contextual: [],
    epithets: [],
    people: [],
    conflicts: [],
  };
  const head = { v: 1, type: "party", created } as const;

  test("of two feeds with one party the first in the user's order counts", async () => {
    const one = await held(A, alice, { ...head, author: alice.key, party });
    const other = await held(B, bob, {
      ...head,
      author: bob.key,
      party: { ...party, name: "Other" },
    });
    const nameIn = (feeds: string[]) =>
      feedBase([one, other], feeds, rules()).parties.map(({ name }) => name);
    expect(nameIn([A, B])).toEqual([party.name]);
    expect(nameIn([B, A])).toEqual(["Other"]);
  });

  test("a revised party takes the place of the old one", async () => {
    const one = await held(A, alice, { ...head, author: alice.key, party });
    const revised = {
      ...head,
      author: alice.key,
      party: { ...party, aliases: ["SNHR"] },
      supersedes: one.id,
    };
    const base = feedBase([one, await held(A, alice, revised)], [A], rules());
    expect(base.parties).toMatchObject([{ aliases: ["SNHR"] }]);
  });

  test("names of authors are their own last word; who goes on under whose name is known", async () => {
    const author = {
      v: 1,
      type: "author",
      author: alice.key,
      organisation: null,
      url: null,
    } as const;
    const first = await held(A, alice, { ...author, created, name: "Alice" });
    const last = await held(A, alice, { ...author, created, name: "Alice B.", next: bob.key });
    const base = feedBase([first, last], [A], rules());
    expect(base.authors.get(alice.key)?.name).toBe("Alice B.");
    expect(successorsOf([first, last]).get(alice.key)).toBe(bob.key);
  });
});
