import type { TagPattern } from "./tag-pattern.ts";

/** Tags of which a row must hold at least one. */
type Need = readonly string[];

/** More needs than this are not worth asking for. */
const MOST_NEEDS = 12;

/**
 * What a row must hold for the pattern to match: one tag of each list. Most patterns need a word that most
 * sentences lack, and asking for it takes a hundredth of a search.
 */
function needsOf(pattern: TagPattern): readonly Need[] {
  switch (pattern.kind) {
    case "item":
      return [pattern.tags];
    case "row":
      return pattern.parts.flatMap(needsOf);
    case "choice":
      return pattern.of.map(needsOf).reduce(eitherOf);
    case "group":
      return needsOf(pattern.of);
    case "look":
      return pattern.opening === "(?=" || pattern.opening === "(?<=" ? needsOf(pattern.of) : [];
    case "repeat":
      return /^(?:[?*]|\{0)/.test(pattern.times) ? [] : needsOf(pattern.of);
    case "any":
    case "edge":
      return [];
    default:
      return pattern satisfies never;
  }
}

/** Most sentences hold these: to ask for them tells little, so they are asked for last, or not at all. */
const COMMON = new Set(
  "NAME COMMA PARTY COUNT PERIOD THE OF IN ON TO BY AND BE HAVE DETERMINER SAY".split(" "),
);

/** The needs that are worth asking for, the rarest first. */
export function tellingNeedsOf(pattern: TagPattern): readonly Need[] {
  const isCommon = (need: Need): boolean => need.some((tag) => COMMON.has(tag));
  const needs = needsOf(pattern).filter((need) => !need.includes("WORD") && !need.includes("MARK"));
  return [...needs.filter((need) => !isCommon(need)), ...needs.filter(isCommon)];
}

/** Either all needs of the one or all of the other: each of the one's, or else each of the other's. */
function eitherOf(one: readonly Need[], other: readonly Need[]): readonly Need[] {
  return one
    .flatMap((need) => other.map((alternative) => [...new Set([...need, ...alternative])]))
    .toSorted((a, b) => a.length - b.length)
    .slice(0, MOST_NEEDS);
}
