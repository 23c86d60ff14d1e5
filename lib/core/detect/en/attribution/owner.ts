import type { Item } from "../../common/itemise.ts";
import { kindsOfRole } from "../accused/role.ts";
import { has, partyOf, type Stretch } from "../../common/match.ts";
import type { Source } from "../../rule.ts";
import { namedIn } from "./body.ts";
import type { Memory } from "./memory.ts";

/** "its spokesman, Andriy Lysenko", "by their reckoning": whom the text has just spoken of. */
export function ofOwner(
  items: readonly Item[],
  { from, to }: Stretch,
  memory: Memory,
): Source | undefined {
  const { before, parties, speaking } = memory;
  const inside = items.slice(from, to + 1);
  const own = inside.findIndex((item) => has(item, "POSSESSOR"));
  if (own < 0) return undefined;
  const office = ofOffice(items, { from: from + own, to }, memory);
  if (office) return office;
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

/** "Erdogan wrote ... His Defence Ministry said": that of whoever has spoken, and not another one that the text has named. */
function ofOffice(items: readonly Item[], phrase: Stretch, memory: Memory): Source | undefined {
  const { before, parties } = memory;
  if (!/^(?:his|her)$/.test(items[phrase.from]?.text ?? "")) return undefined;
  const [named, other] = namedIn(items, phrase);
  if (!named || other || named.item.hit?.how !== "contextual") return undefined;
  const owner = (before.personTold() ?? before.speaker())?.id;
  if (!owner) return undefined;
  const id = memory.officeOf(parties.rootOf(owner), named.item.text);
  return id === undefined ? undefined : { id, text: named.item.text, guessed: true };
}

const SPOKESPERSON =
  /^(?:spokes\w+|head|chief|leader|envoy|delegate|representative|official|staff|team|monitors|observers)$/;

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

/** "The opposition left over what it called violations": the one body of the conflict that the noun can mean. */
export function ofRole(opening: readonly Item[], memory: Memory): Source | undefined {
  if (!has(opening[0], "THE") || opening.some((item) => has(item, "PARTY", "PERSON", "BODY")))
    return undefined;
  const noun = opening.find(({ text }) => kindsOfRole(text));
  const id = noun && memory.onlyOne(noun.text);
  return noun && id !== undefined ? { id, text: noun.text, guessed: true } : undefined;
}
