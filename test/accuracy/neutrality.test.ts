/** The detector may not see one side better than the other, nor read a name otherwise than an epithet. */
import { expect, test } from "vitest";
import { createPartyTable, type Party } from "../../lib/core/party.ts";
import { claimsOf } from "../detect/english.ts";
import { index } from "../detect/findings.ts";

const parties = createPartyTable(index.parties);

/** What the two sides say of each other, in the forms that news uses. */
const SENTENCES: readonly ((claimant: string, accused: string) => string)[] = [
  (a, b) => `${a} said on Monday that ${b} had violated the ceasefire 12 times.`,
  (a, b) => `${b} broke the truce on 12 occasions, ${a} said.`,
  (a, b) => `According to ${a}, there were 12 violations of the ceasefire by ${b}.`,
  (a, b) => `${a} has recorded 12 breaches of the truce by ${b}, in which two people were killed.`,
  (a, b) => `${a} accused ${b} of violating the ceasefire.`,
  (a, b) => `${a} and ${b} accused each other of breaking the truce.`,
  (a, b) => `${a} denied violating the ceasefire, as ${b} had claimed.`,
];

interface Opponents {
  truce: string;
  published: string;
  first: Party;
  second: Party;
}

/** One pair of opponents for each conflict: parties of two sides that a truce binds, with names of their own. */
function opponents(): Opponents[] {
  const seen = new Set<string>();
  return index.truces.flatMap((truce) => {
    if (seen.has(truce.conflict)) return [];
    const bySide = new Map<string, Party>();
    for (const id of truce.parties) {
      const side = parties.sideIn(id, truce.conflict);
      const party = parties.get(id);
      if (side?.role === "party" && party && !bySide.has(side.side)) bySide.set(side.side, party);
    }
    const [first, second] = bySide.values();
    if (!first || !second) return [];
    seen.add(truce.conflict);
    return [{ truce: truce.id, published: truce.to ?? truce.from, first, second }];
  });
}

const nameOf = ({ aliases, name }: Party): string =>
  aliases.slice(1).find((alias) => !alias.includes("(")) ?? name;
const pairs = opponents();

test("there are opponents to compare in most conflicts", () => {
  expect(pairs.length).toBeGreaterThan(20);
});

/** The claims with the two sides' ids exchanged. */
function exchange(claims: readonly string[], first: string, second: string): string[] {
  const other = (id: string): string => (id === first ? second : id === second ? first : id);
  return claims.map((claim) => claim.replaceAll(/[a-z0-9-]+/g, other)).toSorted();
}

test.each(pairs)(
  "$truce: exchanging the sides exchanges the claims",
  ({ first, second, published }) => {
    for (const sentence of SENTENCES) {
      const oneWay = claimsOf(sentence(nameOf(first), nameOf(second)), { published });
      const otherWay = claimsOf(sentence(nameOf(second), nameOf(first)), { published });
      expect(otherWay.toSorted()).toEqual(exchange(oneWay, first.id, second.id));
    }
  },
);

const withEpithets = pairs.filter(({ second }) => englishEpithet(second) !== undefined);

function englishEpithet({ epithets }: Party): string | undefined {
  return epithets.find((epithet) => /^[A-Z][\x20-\x7e]+$/.test(epithet));
}

test.each(withEpithets)(
  "$truce: an epithet means the same body as its name, and is not shown",
  ({ first, second, published }) => {
    const epithet = englishEpithet(second) as string;
    for (const sentence of SENTENCES.slice(0, 5)) {
      const named = claimsOf(sentence(nameOf(first), nameOf(second)), { published });
      expect(claimsOf(sentence(nameOf(first), `the ${epithet}`), { published })).toEqual(named);
    }
  },
);
