import { has, type Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Source } from "../../rule.ts";
import { bodyWords } from "./body.ts";
import type { Memory } from "./memory.ts";
import { wordsOf } from "./phrase.ts";

/** "Tripoli's defence ministry": the office of whoever sits there, where the name of the place can mean them. */
export function ofSeat(
  sentence: Sentence,
  { from, to }: Stretch,
  memory: Memory,
): Source | undefined {
  const { items, hits } = sentence;
  const { parties, conflict } = memory;
  const seat = items[from];
  if (conflict === null || !has(seat, "PLACE") || !has(items[from + 1], "POSSESSIVE"))
    return undefined;
  if (!items.slice(from + 2, to + 1).some((item) => has(item, "BODY"))) return undefined;
  const id = hits
    .find(({ kind, start }) => kind === "party" && start === seat?.start)
    ?.ids.find((each) => parties.sideIn(each, conflict) !== undefined);
  if (id === undefined) return undefined;
  const office = memory.officeOf(id, bodyWords(items, from + 2, to));
  return { id: office ?? id, text: wordsOf(sentence, { from, to }) };
}
