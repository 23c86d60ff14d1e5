import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "../claim.ts";
import type { Mention } from "../mention.ts";
import { compareMention } from "./compare-mention.ts";
import { ask, makeClaim, makeMention, PARTIES } from "./examples.ts";

const OPPOSITE: Record<string, string> = {
  north: "south",
  "north-army": "south-army",
  "north-ally": "south-ally",
  south: "north",
  "south-army": "north-army",
  "south-ally": "north-ally",
};
const oppositeOf = (id: string) => OPPOSITE[id] ?? id;
const exchange = <T extends Claim | Mention>(assertion: T): T => ({
  ...assertion,
  accused: assertion.accused.map(oppositeOf),
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2020-01-${String(n).padStart(2, "0")}`);
const period = fc
  .tuple(day, day)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const accused = fc.subarray(Object.keys(OPPOSITE), { maxLength: 2 });
const assertion = fc.record({
  kind: fc.constantFrom("figure", "accusation", "denial"),
  value: fc.integer({ min: 0, max: 200 }),
  accused,
  period: fc.option(period),
  place: fc.option(fc.constantFrom("Ford", "Mill")),
  claimant: fc.option(fc.constantFrom(...PARTIES.map(({ id }) => id))),
});
const claims = fc.array(
  assertion.map((made) => makeClaim(made)),
  { maxLength: 20 },
);
const mention = assertion.map((made) => makeMention(made));

test("exchanging whom everybody blames changes nothing but the names", () => {
  fc.assert(
    fc.property(mention, claims, (said, index) => {
      const exchanged = compareMention(ask(exchange(said), index.map(exchange)));
      expect(exchanged).toEqual(compareMention(ask(said, index)));
    }),
  );
});

const blamesOneSide = (claim: Claim) =>
  new Set(claim.accused.map((id) => id.split("-")[0])).size < 2;

const EXCHANGED: Record<string, string> = { "same-side": "other-side", "other-side": "same-side" };

test("exchanging whom the mention blames exchanges the groups and not what can be compared", () => {
  fc.assert(
    fc.property(mention, fc.constantFrom("north-army", "south-army"), claims, (said, side, all) => {
      const index = all.filter(blamesOneSide);
      const blaming = (id: string) => {
        const third = { ...said, claimant: null, value: 500, accused: [id] };
        const { competitors } = compareMention(ask(third, index));
        return competitors.map(({ claim, relation, comparable, why }) => ({
          claim,
          relation,
          comparable,
          why,
        }));
      };
      expect(blaming(oppositeOf(side))).toEqual(
        blaming(side).map((entry) => ({
          ...entry,
          relation: EXCHANGED[entry.relation] ?? entry.relation,
        })),
      );
    }),
  );
});
