import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import { eachFinding } from "../../rule.ts";

/** How many items behind the claim a place still belongs to it. */
const REACH = 8;

/** "... in Hays and Maqbana": where the breaches were; null for the whole area of the truce. */
export const findPlace = eachFinding("en/find-place", (finding) => {
  const { items } = finding.sentence;
  const end = clauseEnd(items, finding.focus.to);
  const at = items.findIndex(
    (item, i) =>
      i > finding.focus.to &&
      i < end &&
      has(item, "PLACE") &&
      has(before(items, i), "IN", "ON", "FROM"),
  );
  const item = items[at];
  if (!item) return finding;
  const { start } = finding.sentence;
  const place = finding.sentence.text.slice(item.start - start, item.end - start);
  return {
    ...finding,
    place,
    reasons: [
      ...finding.reasons,
      { field: "place" as const, how: "stated" as const, from: "preposition", words: place },
    ],
  };
});

/** The word before a place, its article left out. */
function before(items: readonly Item[], at: number): Item | undefined {
  return has(items[at - 1], "THE", "WORD") ? items[at - 2] : items[at - 1];
}

function clauseEnd(items: readonly Item[], from: number): number {
  const end = items.findIndex(
    (item, at) =>
      at > from && (has(item, "SAY", "SEMICOLON", "COMMA", "COUNT", "BREAK") || at > from + REACH),
  );
  return end < 0 ? items.length : end;
}
