/** Every document, once as written and once with the names of the two sides exchanged: the claims are exchanged too. */
import { expect, test } from "vitest";
import { createDetector } from "../../lib/core/detect/detect.ts";
import type { Mention } from "../../lib/core/mention.ts";
import { index } from "../detect/findings.ts";
import { isHeldOut, loadCorpus } from "./corpus.ts";
import { createExchange, type Exchanged } from "./exchange-sides.ts";

const folder = (name: string): string => new URL(`../gold/${name}`, import.meta.url).pathname;
const documents = ["dev", "own"]
  .flatMap((name) => loadCorpus(name, folder(name))?.documents ?? [])
  .filter(({ lang, claims }) => lang === "en" && claims.length > 0);
const detector = createDetector(index);
const exchange = createExchange(index);

/** There is nothing to exchange: such a document is none of those that could be. */
const OUTSIDER = "charges an outsider";

const results = documents.map((document) => {
  const exchanged = exchange(document);
  if (typeof exchanged === "string") return { id: document.id, obstacle: exchanged };
  const article = { url: null, published: document.published ?? null, lang: "en" };
  const given = detector.detect({ ...article, title: document.title ?? "", text: document.text });
  const other = detector.detect({ ...article, title: exchanged.title, text: exchanged.text });
  if ([...given, ...other].some(isToldByRole))
    return { id: document.id, obstacle: "told by a common noun" };
  // "the Russian Federation's formations" in Donbas: whoever is no side there has no other one.
  if (given.some(({ accused }) => accused.some((id) => exchanged.sideOf(id) === undefined)))
    return { id: document.id, obstacle: OUTSIDER };
  return {
    id: document.id,
    expected: given.map((mention) => describe(mention, exchanged, true)).toSorted(),
    found: other.map((mention) => describe(mention, exchanged, false)).toSorted(),
  };
});
const compared = results.filter((result) => result.found !== undefined);

/** "the government in seven cases": a common noun stays where it is when the names are exchanged, and so does a truce. */
function isToldByRole({ reasons }: Mention): boolean {
  return reasons.some(({ from }) => from === "role-in-truce" || from === "only-party-of-truce");
}

/** Bodies by their side: whether "the ministry" has a counterpart of its own is a matter of the index. */
function describe(mention: Mention, exchanged: Exchanged, isGiven: boolean): string {
  const { kind, metric, value, valueMax, qualifier, claimant, accused, truce, period } = mention;
  const sideOf = (id: string): string => {
    const side = exchanged.sideOf(id);
    if (side === undefined) return id;
    return isGiven ? exchanged.otherSide(side) : side;
  };
  return [
    kind,
    metric,
    value,
    valueMax,
    qualifier,
    claimant === null ? null : sideOf(claimant),
    [...new Set(accused.map(sideOf))].toSorted().join("+"),
    truce,
    period?.from,
    period?.to,
  ].join(" ");
}

if (process.env.SHOW_EXCHANGE) {
  const obstacles = Map.groupBy(results, (result) => result.obstacle);
  for (const [obstacle, all] of obstacles) console.log(obstacle ?? "exchanged", all.length);
  for (const { id, expected, found } of compared)
    if (!isHeldOut({ id }) && String(expected) !== String(found))
      console.log(id, { expected, found });
}

/** The others name one side only, or the index has nobody on the other side. */
test("the sides of most documents can be exchanged", () => {
  const ofSides = results.filter(({ obstacle }) => obstacle !== OUTSIDER);
  expect(compared.length / ofSides.length).toBeGreaterThan(0.5);
});

/**
 * Not all: "the rebels" become "the Colombian government", which is a state and no group, a minister becomes a
 * general, and a truce that is told by its places stays with them. What is left may only become less. It is counted
 * in claims, since an article of many claims would fail for one of them.
 */
test("exchanging the sides exchanges the claims", () => {
  const of = compared.reduce(
    (sum, { expected, found }) => sum + Math.max(expected.length, found.length),
    0,
  );
  const shared = compared.reduce(
    (sum, { expected, found }) => sum + countShared(expected, found),
    0,
  );
  expect(shared / of).toBeGreaterThanOrEqual(0.89);
});

/** How many claims both lists hold. */
function countShared(expected: readonly string[], found: readonly string[]): number {
  const left = [...found];
  return expected.filter((claim) => {
    const at = left.indexOf(claim);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
