import { has, partyOf } from "../../common/match.ts";
import type { Finding } from "../../rule.ts";

/** Whom the sentence holds responsible: "accuse X et Y de", "violations ... par X", "X a violé". */
export function accusedIn({ sentence: { items }, act }: Finding): string[] {
  const accuse = items.findIndex((item) => has(item, "ACCUSE"));
  if (accuse >= 0) return partiesFrom(accuse + 1);
  const by = items.findIndex((item, at) => at > act && has(item, "BY"));
  if (by >= 0 && by <= act + 8) return partiesFrom(by + 1);
  if (!has(items[act], "BREAK")) return [];
  const subject = items.slice(0, act).findLast((item) => partyOf(item) !== undefined);
  const id = partyOf(subject);
  return id === undefined ? [] : [id];

  /** A party, and those joined to it by "et". */
  function partiesFrom(from: number): string[] {
    const found: string[] = [];
    for (const item of items.slice(from, from + 9)) {
      const id = partyOf(item);
      if (id !== undefined) found.push(id);
      else if (found.length > 0 && !has(item, "AND", "THE", "WORD", "COMMA")) break;
    }
    return [...new Set(found)];
  }
}
