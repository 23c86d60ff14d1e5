import { describe, expect, test } from "vitest";
import { annotatePage } from "../compare/annotate-page.ts";
import { makeClaim, makeMention, PARTIES, TRUCE } from "../compare/examples.ts";
import { mentionSchema } from "../mention.ts";
import { createPartyTable } from "../party.ts";
import { wrongMatchKey } from "../settings.ts";
import { findDuplicates } from "./duplicates.ts";
import {
  ARTICLE,
  AUTHOR,
  draftId,
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  makeReviewDraft,
  moment,
  OTHER_AUTHOR,
  recordIdOf,
  SENTENCE,
} from "./examples.ts";
import { flaggedClaims, ownClaims } from "./own-claims.ts";
import { localEntries, withOwnWork } from "./own-lookup.ts";
import { ownReviews } from "./own-reviews.ts";
import { addFlags } from "./own-mentions.ts";
import type { ClaimDraft } from "./draft.ts";
import type { OwnRecord } from "./own-record.ts";
import { listWork } from "./work-item.ts";

const AUTHORS = new Set([AUTHOR]);
const START = ARTICLE.text.indexOf(SENTENCE);
const detected = makeMention({ quote: SENTENCE, start: START, end: START + SENTENCE.length });
const work = (drafts: ClaimDraft[], records: OwnRecord[] = []) =>
  listWork({ drafts, records, deliveries: [] });
const flag = (draft: Partial<ClaimDraft>, mentions = [detected]) =>
  addFlags(ARTICLE, mentions, flaggedClaims(work([makeClaimDraft(draft)])));

describe("on the page where it was flagged", () => {
  test("a missed claim is marked", () => {
    const { mentions, lost } = flag({}, []);
    expect(mentions).toMatchObject([{ quote: SENTENCE, value: 120, rule: "own/flag" }]);
    expect(mentionSchema.safeParse(mentions[0]).error?.issues ?? []).toEqual([]);
    expect(lost).toEqual([]);
  });

  test("a flag of what was detected is marked once, as the reader's", () => {
    expect(flag({}).mentions.map(({ rule }) => rule)).toEqual(["own/flag"]);
  });

  test("another claim of the same sentence stays beside it, in reading order", () => {
    const first = { ...detected, metric: "killed" as const, start: 0, end: START + 5 };
    expect(flag({}, [detected, first]).mentions.map(({ metric }) => metric)).toEqual([
      "killed",
      "violations",
    ]);
  });

  test("a correction stands in place of what it corrects", () => {
    const { mentions } = flag({ value: 12, corrects: wrongMatchKey(detected) });
    expect(mentions).toMatchObject([{ value: 12, rule: "own/correction" }]);
  });

  test("an unfinished draft is marked too", () => {
    expect(flag({ truce: null, claimant: null }, []).mentions).toMatchObject([{ truce: null }]);
  });

  test("a quote that is gone is listed as lost", () => {
    const draft = makeClaimDraft();
    const article = { ...ARTICLE, text: "All of it was rewritten since." };
    expect(addFlags(article, [], flaggedClaims(work([draft])))).toEqual({
      mentions: [],
      found: [],
      lost: [draft.id],
    });
  });

  test("and nowhere else", () => {
    const elsewhere = { ...ARTICLE, url: "https://other.example/truce" };
    const flags = flaggedClaims(work([makeClaimDraft()]));
    expect(addFlags(elsewhere, [detected], flags).mentions).toEqual([detected]);
  });
});

describe("beside other claims", () => {
  const record = makeOwnRecord(1, makeClaimRecord());

  test("a claim that was retracted or revised no longer stands; its revision does", () => {
    const revised = makeOwnRecord(2, makeClaimRecord({ value: 130, supersedes: record.id }));
    const now = ownClaims(work([], [record, revised]), AUTHORS);
    expect(now.map(({ claim }) => claim.value)).toEqual([130]);
    expect(flaggedClaims(work([], [record, revised])).map(({ id }) => id)).toEqual([revised.id]);
  });

  test("an imported record of somebody else's stands beside them, but not as one's own", () => {
    const foreign = makeOwnRecord(3, makeClaimRecord({ author: OTHER_AUTHOR }));
    expect(ownClaims(work([], [record, foreign]), AUTHORS).map(({ own }) => own)).toEqual([
      false,
      true,
    ]);
  });

  test("a draft of a revision takes the record's place as soon as it is complete", () => {
    const draft = makeClaimDraft({ value: 140, supersedes: record.id });
    const values = (more: Partial<ClaimDraft>) =>
      ownClaims(work([{ ...draft, ...more }], [record]), AUTHORS).map(({ claim }) => claim.value);
    expect(values({})).toEqual([140]);
    expect(values({ truce: null })).toEqual([120]);
  });

  test("own figures are listed first and named as own, with own reviews", () => {
    const draft = makeClaimDraft({ value: 80, claimant: "rights-group" });
    const claim = makeClaim({ id: recordIdOf(9) });
    const index = {
      parties: createPartyTable(PARTIES),
      truce: () => undefined,
      outlet: () => undefined,
      claimsOf: () => [claim],
    };
    const items = listWork({
      drafts: [
        draft,
        makeReviewDraft({ of: claim.id, verdict: "context" }),
        makeReviewDraft({ id: draftId(8), of: claim.id, verdict: null }),
        { id: draftId(7), type: "truce", created: moment(0), changed: moment(0), truce: TRUCE },
      ],
      records: [],
      deliveries: [],
    });
    const lookup = withOwnWork(index, localEntries(items), {
      claims: ownClaims(items, AUTHORS),
      reviews: ownReviews(items, AUTHORS),
    });
    const page = annotatePage([makeMention()], { published: null, url: null }, lookup);
    expect(page.annotations[0]?.comparison.competitors.map((entry) => entry.claim)).toEqual([
      draft.id,
      claim.id,
    ]);
    expect(page.references.own).toEqual({ [draft.id]: "draft" });
    expect(page.references.reviews).toEqual({
      [claim.id]: [{ verdict: "context", note: makeReviewDraft().note, status: "draft" }],
    });
    expect(page.references.truces[TRUCE.id]?.name).toBe("River truce");
  });
});

test("likely duplicates are the same figure of the same claimant for shared days", () => {
  const same = makeClaim({ claimant: "north-army", accused: ["south"], value: 120 });
  const others = [
    makeClaim({ claimant: "observers", value: 120 }),
    makeClaim({ claimant: "north", accused: ["south"], value: 121 }),
    makeClaim({ ...same, id: makeClaimDraft().id }),
  ];
  const search = { truce: TRUCE, parties: createPartyTable(PARTIES), claims: [same, ...others] };
  expect(findDuplicates(makeClaimDraft(), search)).toEqual([same]);
});
