import { describe, expect, test } from "vitest";
import type { Claim } from "../claim.ts";
import type { Mention } from "../mention.ts";
import { compareMention } from "./compare-mention.ts";
import { comparisonSchema } from "./comparison.ts";
import { ask, makeClaim, makeMention, makeReport, makeStatement } from "./examples.ts";

function entryOf(mention: Mention, claim: Claim, published?: string | null) {
  const comparison = compareMention(ask(mention, [claim], published));
  expect(comparisonSchema.safeParse(comparison).success).toBe(true);
  return comparison.competitors[0];
}

const days = (from: number, to: number) => ({
  from: `2020-01-${String(from).padStart(2, "0")}`,
  to: `2020-01-${String(to).padStart(2, "0")}`,
});

const spread = (...claims: Claim[]) => compareMention(ask(makeMention(), claims)).spread;

const part = (place: string, value: number) => makeClaim({ place, value, part: true });

const sums = (...claims: Claim[]) => compareMention(ask(makeMention(), claims)).sums;

describe("like with like", () => {
  test.each<[string, Partial<Mention>, Partial<Claim>, string]>([
    ["equal days", {}, {}, "same-truce-metric-and-days"],
    ["half of the days", {}, { period: days(1, 5) }, "same-truce-metric-and-days"],
    ["less than half of the days", {}, { period: days(1, 4) }, "other-period"],
    ["no shared day", {}, { period: days(11, 20) }, "other-period"],
    ["unknown days", {}, { period: null }, "period-unknown"],
    ["another metric", {}, { metric: "killed" }, "other-metric"],
    ["a place in the truce's area", {}, { place: "Ford" }, "other-place"],
    ["another place", { place: "Mill" }, { place: "Ford" }, "other-place"],
    ["the same place", { place: "Ford" }, { place: "ford" }, "same-truce-metric-and-days"],
    [
      "a part by place",
      { place: "Ford" },
      { place: "Ford", part: true },
      "same-truce-metric-and-days",
    ],
    ["a part by kind", {}, { part: true }, "part-of-a-count"],
    ["a rate", {}, { per: "day" }, "rate"],
    ["two equal rates", { per: "day" }, { per: "day" }, "same-truce-metric-and-days"],
    [
      "an accusation",
      {},
      { kind: "accusation", metric: null, value: null },
      "statement-without-figure",
    ],
  ])("%s", (_, mention, claim, why) => {
    const entry = entryOf(makeMention(mention), makeClaim(claim));
    expect(entry?.why).toBe(why);
    expect(entry?.comparable).toBe(why === "same-truce-metric-and-days");
  });

  test("nothing of another truce is listed at all", () => {
    const other = makeClaim({ truce: "river-2021-01" });
    const own = makeClaim();
    const { competitors } = compareMention(ask(makeMention(), [other, own]));
    expect(competitors.map(({ claim }) => claim)).toEqual([own.id]);
  });

  test("a mention that the index knows as a part is not compared with whole counts", () => {
    const known = makeClaim({ value: 120, claimant: "north", accused: ["south"], part: true });
    const { competitors } = compareMention(ask(makeMention(), [known, makeClaim()]));
    expect(competitors.map(({ why }) => why)).toEqual(["further-report", "part-of-a-count"]);
  });

  test("of two parts of one place only the larger is its whole", () => {
    const at = { place: "Ford", part: true };
    const all = makeClaim({ ...at, value: 30 });
    const shots = makeClaim({ ...at, value: 20 });
    const { competitors } = compareMention(ask(makeMention({ place: "Ford" }), [shots, all]));
    expect(competitors.map(({ claim, comparable }) => [claim, comparable])).toEqual([
      [all.id, true],
      [shots.id, false],
    ]);
  });
});

describe("relation", () => {
  test.each<[string, Partial<Mention>, Partial<Claim>, string]>([
    ["a monitor that blames nobody", {}, {}, "all-sides"],
    ["another count of the same body", {}, { accused: ["south"] }, "same-side"],
    ["of a body within it", {}, { accused: ["south-army"] }, "same-side"],
    ["of its ally", {}, { accused: ["south-ally"] }, "same-side"],
    ["of the other side", {}, { accused: ["north-army"] }, "other-side"],
    ["one side, beside a count of all", { accused: [] }, { accused: ["north"] }, "one-side"],
    [
      "the claimant's own later count",
      {},
      { claimant: "north", accused: ["south"] },
      "same-claimant",
    ],
    ["a body of the claimant", {}, { claimant: "north-army", accused: ["south"] }, "same-claimant"],
    [
      "the claimant on its own side",
      {},
      { claimant: "north", accused: ["north-army"] },
      "other-side",
    ],
    [
      "the same value again",
      {},
      { value: 120, claimant: "north", accused: ["south"] },
      "same-claim",
    ],
    ["the same value by others", {}, { value: 120, accused: ["south"] }, "same-side"],
    [
      "the same value of others",
      {},
      { value: 120, claimant: "north", accused: ["north"] },
      "other-side",
    ],
  ])("%s", (_, mention, claim, relation) => {
    expect(entryOf(makeMention(mention), makeClaim(claim))?.relation).toBe(relation);
  });

  test("a further report is no competition", () => {
    const entry = entryOf(
      makeMention(),
      makeClaim({ value: 120, claimant: "north", accused: ["south"], period: null }),
    );
    expect(entry).toMatchObject({ relation: "same-claim", comparable: false });
  });

  test("a small count of unknown days is the same claim only in the same news", () => {
    const six = { value: 6, claimant: "north", accused: ["south"], period: null };
    const mention = makeMention({ value: 6 });
    expect(entryOf(mention, makeClaim(six))?.relation).toBe("same-claimant");
    const reported = makeClaim({ ...six, reports: [makeReport("2020-01-11")] });
    expect(entryOf(mention, reported)?.relation).toBe("same-claim");
  });

  test("one claimant's count of all sides is the whole of its count of one", () => {
    const mention = makeMention({ claimant: "observers" });
    expect(entryOf(mention, makeClaim())).toMatchObject({
      relation: "same-claimant",
      why: "part-of-a-count",
    });
  });
});

describe("order", () => {
  test("comparable first, then by shared days, then by formal name", () => {
    const later = makeClaim({ period: { from: "2020-01-11", to: "2020-01-20" } });
    const short = makeClaim({ period: { from: "2020-01-01", to: "2020-01-06" } });
    const z = makeClaim({ claimant: "rights-group" });
    const a = makeClaim({ claimant: "observers" });
    const elsewhere = makeClaim({ place: "Ford" });
    const { competitors } = compareMention(ask(makeMention(), [elsewhere, later, z, short, a]));
    expect(competitors.map(({ claim }) => claim)).toEqual(
      [a, z, short, later, elsewhere].map(({ id }) => id),
    );
  });

  test("the order does not depend on the order of the index", () => {
    const claims = Array.from({ length: 8 }, (_, i) => makeClaim({ value: i % 3 }));
    const forth = compareMention(ask(makeMention(), claims));
    const back = compareMention(ask(makeMention(), claims.toReversed()));
    expect(back).toEqual(forth);
  });
});

describe("spread", () => {
  test("reaches over the mention and comparable figures of others", () => {
    expect(spread(makeClaim({ value: 60 }), makeClaim({ accused: ["south"], value: 90 }))).toEqual({
      least: 60,
      most: 120,
      ratio: 2,
    });
  });

  test("leaves out the other side, an ally's share and the claimant itself", () => {
    expect(
      spread(
        makeClaim({ accused: ["north"], value: 7 }),
        makeClaim({ accused: ["south-ally"], value: 8 }),
        makeClaim({ claimant: "north", accused: ["south"], value: 9 }),
      ),
    ).toBeNull();
  });

  test("has no ratio to zero", () => {
    expect(spread(makeClaim({ value: 0 }))).toEqual({ least: 0, most: 120, ratio: null });
  });

  test("takes both ends of a range", () => {
    expect(spread(makeClaim({ value: 60, valueMax: 240 }))).toMatchObject({ least: 60, most: 240 });
  });
});

test("the claimant's whole counts of known days form a series by first day", () => {
  const own = { claimant: "north-army", accused: ["south-army"] };
  const second = makeClaim({ ...own, period: { from: "2020-02-01", to: "2020-02-29" } });
  const first = makeClaim(own);
  const claims = [
    second,
    first,
    makeClaim({ ...own, period: null }),
    makeClaim({ ...own, part: true }),
    makeClaim({ ...own, accused: ["north"] }),
    makeClaim({ ...own, metric: "killed" }),
    makeClaim({ accused: ["south"] }),
  ];
  expect(compareMention(ask(makeMention(), claims)).series).toEqual([first.id, second.id]);
  expect(compareMention(ask(makeMention(), [first])).series).toEqual([]);
});

describe("denials", () => {
  const denial = { claimant: "south", accused: ["south"], reports: [makeReport("2020-01-09")] };

  test("an entry that clears whom the mention blames denies it", () => {
    const entry = entryOf(makeMention(), makeStatement("denial", denial));
    expect(entry).toMatchObject({ deniesMention: true, relation: "same-side" });
    const later = makeMention({ period: { from: "2020-01-10", to: "2020-01-12" } });
    expect(entryOf(later, makeStatement("denial", denial))?.deniesMention).toBe(false);
  });

  test("clearing one body clears neither its ally nor the other side", () => {
    for (const accused of [["south-ally"], ["north"]])
      expect(
        entryOf(makeMention({ accused }), makeStatement("denial", denial))?.deniesMention,
      ).toBe(false);
  });

  test("a denial links the listed claims that it denies, and a mention likewise", () => {
    const blames = makeClaim({ accused: ["south-army"] });
    const cleared = makeStatement("denial", denial);
    const other = makeClaim({ accused: ["north"] });
    const byEntry = compareMention(ask(makeMention(), [blames, cleared, other])).competitors;
    expect(byEntry.find(({ claim }) => claim === cleared.id)?.denies).toEqual([blames.id]);

    const mention = makeMention({ kind: "denial", metric: null, value: null, period: null });
    expect(compareMention(ask(mention, [blames, other])).denied).toEqual([blames.id]);
  });
});

describe("sums", () => {
  test("parts that add up, or of which most are missing, need no note", () => {
    expect(sums(makeClaim({ value: 50 }), part("Ford", 30), part("Mill", 20))).toEqual([]);
    expect(sums(makeClaim({ value: 50 }), part("Ford", 3), part("Mill", 2))).toEqual([]);
  });

  test("parts by place that do not add up are noted with their sum", () => {
    const total = makeClaim({ value: 50 });
    const parts = [part("Ford", 30), part("Mill", 21)];
    expect(sums(total, ...parts)).toEqual([
      { total: total.id, parts: parts.map(({ id }) => id), sum: 51 },
    ]);
  });

  test("shares of the sides that do not add up are noted too", () => {
    const total = makeClaim({ value: 50 });
    const shares = [
      makeClaim({ accused: ["north"], value: 30 }),
      makeClaim({ accused: ["south"], value: 22 }),
    ];
    expect(sums(total, ...shares)).toEqual([
      { total: total.id, parts: shares.map(({ id }) => id), sum: 52 },
    ]);
  });
});
