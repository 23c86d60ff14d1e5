import type { Item } from "../../common/itemise.ts";
import { has, hasOneOf, partyOf, type Stretch } from "../../common/match.ts";
import type { Memory } from "./memory.ts";

const PREPOSITION = ["OF", "FOR", "IN", "TO", "ON", "FROM", "WITH", "BY", "AGAINST", "AT"];
/** People who speak for a body without naming it. */
export const SPEAKER =
  /^(?:spokes\w+|officials?|officers?|representatives?|sources?|commanders?|aides?|diplomats?|ministers?|premier|president|governor|envoy|ambassador|chief|head|leaders?|deputy|general|colonel|advis[eo]r|chair|chairman|director|secretary|negotiator|statement|letter|report|bulletin|answer|communiqu[eé]|briefing|note|figures|statistics|data|inquiry|account|message|post|tally|count)$/;

/** "the ministry", "MOD": the conflict tells whose, and may tell it wrongly. */
export function isContextual(named: readonly Named[]): boolean {
  return named.every(({ item }) => item.hit?.how === "contextual");
}

export interface Named {
  id: string;
  at: number;
  item: Item;
}

export function namedIn(items: readonly Item[], { from, to }: Stretch): Named[] {
  return items.slice(from, to + 1).flatMap((item, i) => {
    const id = partyOf(item);
    return id === undefined ? [] : [{ id, at: from + i, item }];
  });
}

/** The body that speaks: the head of the phrase, not what it speaks for or about. */
export function bodyIn(items: readonly Item[], phrase: Stretch, memory: Memory): string {
  const { parties } = memory;
  const named = namedIn(items, phrase);
  const delegation = sideOfCommission(items, phrase, memory);
  if (delegation !== undefined) return delegation;
  const head = headOf(items, phrase, named);
  const isRanked = items
    .slice(phrase.from, phrase.to + 1)
    .some(({ text }) => text === "command" || text === "commander");
  const stated = officeBeside(head, named, { memory, isRanked });
  if (stated !== undefined) return stated;
  const served = officeServed(items, phrase, head, memory);
  if (served !== undefined) return served;
  const office =
    officeIn(items, phrase, head, memory) ?? namedBefore(head, memory) ?? missionHere(head, memory);
  if (office !== undefined) return office;
  // "the DPR's office at the Joint Centre": the part of it that the text names.
  const part = named.find(
    ({ id, item, at }) =>
      at > head.at && item.hit?.how === "contextual" && parties.get(id)?.partOf === head.id,
  );
  if (part) return part.id;
  const person = named.find(({ item }) => has(item, "PERSON"));
  const isState = head.id === parties.rootOf(head.id) || head.item.hit?.how === "adjective";
  if (person && isState && parties.rootOf(person.id) === parties.rootOf(head.id)) return person.id;
  // "the rebels' spokesman, Lawrence Kanyuka": of whichever group of theirs he is.
  const isRole = head.item.hit?.how === "contextual" && head.item !== person?.item;
  if (person && isRole && areOneSide(person.id, head.id, memory)) return person.id;
  return head.id;
}

/** "Andriy Lysenko, spokesman for the National Security and Defense Council": the office that the text gives him. */
function officeServed(
  items: readonly Item[],
  { to }: Stretch,
  head: Named,
  memory: Memory,
): string | undefined {
  if (!has(head.item, "PERSON")) return undefined;
  const speaker = items.findIndex(
    (item, at) =>
      at > head.at && at <= to && SPEAKER.test(item.text) && has(items[at + 1], "FOR", "OF"),
  );
  if (speaker < 0) return undefined;
  const owned = items.slice(speaker + 2, to + 1);
  // "deputy commander of the republic's operational command"
  const behind = owned.findLastIndex((item) => has(item, "POSSESSIVE"));
  const words = owned.slice(behind + 1).filter((item) => !has(item, "THE"));
  if (!words.every((item) => has(item, "NAME", "BODY", "AND", "WORD"))) return undefined;
  return memory.officeOf(head.id, words.map(({ text }) => text).join(" "));
}

function areOneSide(one: string, other: string, { parties, conflict }: Memory): boolean {
  if (conflict === null) return false;
  const side = parties.sideIn(one, conflict)?.side;
  return side !== undefined && side === parties.sideIn(other, conflict)?.side;
}

/** "the Russian side of the joint commission", and "the Turkish side" once it has been spoken of */
function sideOfCommission(
  items: readonly Item[],
  phrase: Stretch,
  memory: Memory,
): string | undefined {
  const inside = items.slice(phrase.from, phrase.to + 1);
  const isSide = inside.some(({ text }) => /(?:^| )(?:side|part)$/.test(text));
  const first = inside.find((item) => partyOf(item) !== undefined);
  if (!isSide || !first) return undefined;
  const isOfCommission =
    inside.some(({ text }) => COMMISSION.test(text)) ||
    memory.before.lastNamed(({ text }) => COMMISSION.test(text), "commission") !== undefined;
  const owner = memory.parties.rootOf(partyOf(first) as string);
  return isOfCommission ? memory.officeOf(owner, "commission") : undefined;
}
const COMMISSION = /\bcommission\b/;

function headOf(items: readonly Item[], { from, to }: Stretch, named: readonly Named[]): Named {
  const last = named.at(-1) as Named;
  if (hasOneOf(items[from], PREPOSITION)) return last;
  // "X summoned a diplomat of Y and told him": the verb goes on with the subject, whoever its object was.
  if (has(items[to + 1], "AND")) return named[0] as Named;
  const inside = items.slice(from, to + 1);
  const isList = inside.some((item) => has(item, "AND", "COMMA")) && !has(last.item, "PERSON");
  if (isList) return named[0] as Named;
  const preposition = inside.findIndex((item) => hasOneOf(item, PREPOSITION));
  const before = named.findLast(({ at }) => preposition < 0 || at < from + preposition);
  if (before) return before;
  // "a report by the Bogotá think tank CERAC": the last of the names that stand in one phrase.
  const first = named[0] as Named;
  const end = items.findIndex((item, at) => at > first.at && hasOneOf(item, PREPOSITION));
  const isReport = inside.slice(0, preposition).some((item) => has(item, "REPORT"));
  return (isReport && named.findLast(({ at }) => end < 0 || at < end)) || first;
}

/** "the UN mission" is the one that watches this conflict, whichever the index calls so. */
function missionHere({ id, item }: Named, memory: Memory): string | undefined {
  const { parties, conflict } = memory;
  const isElsewhere = conflict !== null && parties.sideIn(id, conflict) === undefined;
  return isElsewhere && /\bmission$/.test(item.text) ? memory.onlyOne("mission") : undefined;
}

/** "the ministry", which alone could be many, is the ministry named last. */
function namedBefore({ item }: Named, { before }: Memory): string | undefined {
  if (item.hit?.how !== "contextual") return undefined;
  const words = item.text;
  return before.lastNamed(({ text }) => text !== words && text.includes(words), words)?.id;
}

/** "DPR military spokesman Eduard Basurin", "of the command": the office that the text gives him, whatever the index says of him. */
function officeBeside(
  head: Named,
  named: readonly Named[],
  { memory, isRanked }: { memory: Memory; isRanked: boolean },
): string | undefined {
  if (!has(head.item, "PERSON")) return undefined;
  const { parties } = memory;
  const root = parties.rootOf(head.id);
  const office = named.find(
    ({ id, item }) =>
      !has(item, "PERSON") &&
      item.hit?.how === "alias" &&
      id !== root &&
      parties.rootOf(id) === root,
  )?.id;
  return office ?? (isRanked ? memory.officeOf(root, "command") : undefined);
}

/** "Armenia's own Defence Ministry", "the People's Militia of the self-proclaimed republic" */
function officeIn(
  items: readonly Item[],
  { from, to }: Stretch,
  head: Named,
  memory: Memory,
): string | undefined {
  const first = namedIn(items, { from, to })[0] as Named;
  const owner = first.id;
  const behind = bodyWords(items, first.at + 1, to);
  const isContextual = head.item.hit?.how === "contextual" && head.at > first.at;
  if (isContextual && memory.parties.rootOf(head.id) !== memory.parties.rootOf(owner))
    return memory.officeOf(owner, head.item.text) ?? owner;
  const owned = ownerBehind(items, head, to, memory);
  if (owned !== undefined) return owned;
  if (behind !== "" && has(items[first.at], "PARTY")) {
    const office = memory.officeOf(owner, behind);
    if (office !== undefined) return office;
  }
  const of = items.slice(from, first.at).findLastIndex((item) => has(item, "OF", "IN"));
  if (of <= 0) return undefined;
  const noun = bodyWords(items, from, from + of - 1);
  // "the headquarters of Ukraine's Anti-Terrorist Operation"
  return memory.officeOf(owner, `${behind} ${noun}`) ?? memory.officeOf(owner, noun);
}

/** "the Defence Ministry of the Republic of Artsakh", where the first name alone could be many */
function ownerBehind(
  items: readonly Item[],
  { item, at }: Named,
  to: number,
  memory: Memory,
): string | undefined {
  if (item.hit?.how !== "contextual" || !has(items[at + 1], "OF", "IN")) return undefined;
  const next = items.findIndex((other, i) => i > at + 1 && i <= to && has(other, "PARTY"));
  const owner = next < 0 || next > at + 6 ? undefined : partyOf(items[next]);
  if (owner === undefined) return undefined;
  const noun = bodyWords(items, at, next - 1);
  return (
    memory.officeOf(owner, item.text) ??
    memory.officeOf(owner, noun) ??
    // "the ministry in Moscow": where wars are spoken of, the one that wages them.
    (noun === "ministry" ? memory.officeOf(owner, "defence ministry") : undefined)
  );
}

export function bodyWords(items: readonly Item[], from: number, to: number): string {
  const words: string[] = [];
  for (const item of items.slice(from, to + 1)) {
    // "Ministry of Defense"
    if (has(item, "OF") && /^(?:ministry|minister)$/.test(words.at(-1) ?? "")) words.push("of");
    else if (has(item, ...PREPOSITION, "COMMA", "PERSON", "AND")) break;
    // "the People's Militia": its name holds the possessive.
    else if (has(item, "POSSESSIVE") && words.length > 0) words.push(`${words.pop()}${item.text}`);
    else if (
      !has(item, "POSSESSIVE", "THE", "POSSESSOR") &&
      item.text !== "own" &&
      !SPEAKER.test(item.text)
    )
      words.push(item.text);
  }
  return words.join(" ").replace(/'s?$/, "");
}
