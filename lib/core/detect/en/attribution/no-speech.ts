import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";

/** "its declared ceasefire", "documented violations" */
export function isAdjective(items: readonly Item[], verb: number): boolean {
  return has(
    items[verb - 1],
    "THE",
    "DETERMINER",
    "POSSESSOR",
    "OF",
    "POSSESSIVE",
    "ADJECTIVAL",
    "COUNT",
  );
}

/** "found in a report published on Monday": says when, and not who. */
export function isPublication(items: readonly Item[], verb: number): boolean {
  return (
    /^(?:published|released|issued)$/.test(items[verb]?.text ?? "") &&
    has(items[verb - 1], "REPORT") &&
    items.some((item, at) => at !== verb && has(item, "SAY")) &&
    items.slice(Math.max(0, verb - 4), verb - 1).some((item) => has(item, "IN", "OF", "BY"))
  );
}

/** "the truce that Moscow had announced", "declared a ceasefire": says nothing of its breach. */
export function announcesTruce(items: readonly Item[], verb: number): boolean {
  if (!/^(?:announc|declar)/.test(items[verb]?.text ?? "")) return false;
  return [...items.slice(Math.max(0, verb - 6), verb), ...items.slice(verb + 1, verb + 5)].some(
    (item) => has(item, "TRUCE", "AGREEMENT"),
  );
}
