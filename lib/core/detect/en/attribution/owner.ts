import type { Item } from "../../common/itemise.ts";
import { has, partyOf, type Stretch } from "../../common/match.ts";
import type { Source } from "../../rule.ts";
import { namedIn } from "./body.ts";
import type { Memory } from "./memory.ts";

/** "its spokesman, Andriy Lysenko", "by their reckoning": whom the text has just spoken of. */
export function ofOwner(
  items: readonly Item[],
  { from, to }: Stretch,
  { before, parties, speaking }: Memory,
): Source | undefined {
  const inside = items.slice(from, to + 1);
  const own = inside.findIndex((item) => has(item, "POSSESSOR"));
  if (own < 0) return undefined;
  const isAlone = inside.length - own <= 1;
  const isSpeaker = inside.slice(own + 1, own + 4).some(({ text }) => SPOKESPERSON.test(text));
  if (!isAlone && !isSpeaker) return undefined;
  const owner =
    speaking ??
    ownerBefore(items, from) ??
    before.subject() ??
    before.speaker() ??
    namedLast(items, from);
  if (!owner?.id) return undefined;
  const root = parties.rootOf(owner.id);
  const others = namedIn(items, { from: from + own, to });
  const isElsewhere = namedIn(items, { from, to }).some(({ id }) => parties.rootOf(id) !== root);
  return isElsewhere || others.some(({ item }) => !has(item, "PERSON"))
    ? undefined
    : { ...owner, guessed: true };
}

const SPOKESPERSON = /^(?:spokes\w+|head|chief|leader|envoy|delegate|representative|official)$/;

/** "Troops attacked a camp of the SPLA-IO, its spokesman said": where nobody has spoken before. */
function namedLast(items: readonly Item[], from: number): Source | undefined {
  const last = items.slice(0, from).findLast((item) => has(item, "PARTY"));
  const id = partyOf(last);
  return last && id !== undefined ? { id, text: last.text } : undefined;
}

/** "The mission, said its envoy, has registered": the party that the sentence begins with. */
function ownerBefore(items: readonly Item[], from: number): Source | undefined {
  const at = has(items[0], "THE") ? 1 : 0;
  const isAside = from <= at + 5;
  const id = isAside && at < from && !has(items[at], "PERSON") ? partyOf(items[at]) : undefined;
  return id === undefined ? undefined : { id, text: items[at]?.text ?? "" };
}
