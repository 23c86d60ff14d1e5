import type { Item } from "../../common/itemise.ts";
import { has } from "../../common/match.ts";
import type { Memory } from "./memory.ts";

/** "the press centre of the anti-terrorist operation" is its press centre. */
export function lookUpName(name: string, { lookUp }: Memory): string | undefined {
  const [, office, whole] = OFFICE_OF.exec(name) ?? [];
  const names = whole === undefined ? [name] : [name, `${whole} ${office}`];
  for (const each of names) {
    const id = lookUp(each) ?? lookUp(each.replace("centre", "center"));
    if (id !== undefined) return id;
  }
  return undefined;
}
const OFFICE_OF = /^([\w -]{4,24}) of (?:the )?([\w -]{3,60})$/;

/** "Response Coordinators": the end of a longer name. */
export function shortName(inside: readonly Item[], memory: Memory): string | undefined {
  if (inside.length < 2 || !inside.every((item) => has(item, "NAME"))) return undefined;
  return memory.onlyOne(inside.map((item) => item.text).join(" "));
}

/** "the Houthi-run Al-Masirah channel": whose voice it is. */
export function runBy(text: string, memory: Memory): string | undefined {
  const owner = RUN_BY.exec(text)?.[1];
  return owner === undefined
    ? undefined
    : (memory.lookUp(owner) ?? memory.rootOfAdjective(owner.toLowerCase()));
}
const RUN_BY = /\b([A-Z]\p{L}+)-(?:run|controlled|owned|affiliated)\b/u;
