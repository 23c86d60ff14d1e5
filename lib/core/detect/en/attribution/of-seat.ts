import type { Item } from "../../common/itemise.ts";
import { has, type Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Source } from "../../rule.ts";
import { bodyWords } from "./body.ts";
import type { Memory } from "./memory.ts";
import { wordsOf } from "./phrase.ts";

/** "Tripoli's defence ministry", "the ministry in Tripoli": the office of whoever sits there, where the name of the place can mean them. */
export function ofSeat(
  sentence: Sentence,
  { from, to }: Stretch,
  memory: Memory,
): Source | undefined {
  const { items, hits } = sentence;
  const { parties, conflict } = memory;
  const isOwner = has(items[from], "PLACE") && has(items[from + 1], "POSSESSIVE");
  const isSeat = has(items[to], "PLACE") && has(items[to - 1], "IN");
  if (conflict === null || isOwner === isSeat) return undefined;
  const seat = isOwner ? items[from] : items[to];
  const office = isOwner ? { from: from + 2, to } : { from, to: to - 2 };
  if (!items.slice(office.from, office.to + 1).some(isOffice)) return undefined;
  const id = hits
    .find(({ kind, start }) => kind === "party" && start === seat?.start)
    ?.ids.find((each) => parties.sideIn(each, conflict) !== undefined);
  if (id === undefined) return undefined;
  const body = memory.officeOf(id, bodyWords(items, office.from, office.to));
  return { id: body ?? id, text: wordsOf(sentence, { from, to }) };
}

/** Others than governments have people in a city, too. */
function isOffice(item: Item): boolean {
  return (
    has(item, "BODY") && /^(?:ministry|government|authorities|minister|council)$/.test(item.text)
  );
}
