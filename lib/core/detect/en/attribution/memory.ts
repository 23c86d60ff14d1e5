import type { Directory } from "../../language.ts";
import type { Item } from "../../common/itemise.ts";
import type { Party } from "../../../party.ts";
import { has, partyOf } from "../../common/match.ts";
import { kindsOfRole } from "../accused/role.ts";
import type { Reading, Sentence } from "../../common/reading.ts";
import type { Attribution, Source } from "../../rule.ts";

/** What is remembered of an article, so that "it", "the ministry" and "Kumar" can be read. */
export interface Memory extends Directory {
  /** Who spoke last. */
  last: Source | undefined;
  /** Who speaks already in the same sentence. */
  speaking?: Source | undefined;
  /** Who the sentence before began with, where it quotes nobody: what "it" and "the group" go on about. */
  subject: Source | undefined;
  /** The person whom a sentence began with since somebody spoke last. */
  person: Source | undefined;
  /** By last name, in lower case. */
  people: Map<string, Source>;
  /** Parties in the order in which they were named, with the words. */
  named: { id: string; text: string }[];
  /** The ministry, army or office of a body: "armenia", "defence ministry" -> "armenia-mod". */
  officeOf(owner: string, noun: string): string | undefined;
  /** The only body of the conflict that a common noun can mean: "the army", "the health ministry", "rebels". */
  onlyOne(noun: string): string | undefined;
}

export function createMemory(reading: Reading, directory: Directory): Memory {
  const known = new Map<string, string | undefined>();
  const officeOf = (owner: string, noun: string): string | undefined => {
    const key = `${owner} ${noun}`;
    if (!known.has(key)) known.set(key, findOffice(owner, noun, directory));
    return known.get(key);
  };
  const ones = new Map<string, string | undefined>();
  const onlyOne = (noun: string): string | undefined => {
    if (!ones.has(noun)) ones.set(noun, onlyBodyCalled(noun, reading, directory));
    return ones.get(noun);
  };
  return {
    ...directory,
    last: undefined,
    subject: undefined,
    person: undefined,
    people: peopleOf(reading),
    named: [],
    officeOf,
    onlyOne,
  };
}

/** "the army" where one side has one, "the health ministry" where one is known by that name. */
function onlyBodyCalled(
  noun: string,
  { truce }: Reading,
  { parties, conflict }: Directory,
): string | undefined {
  if (conflict === null || noun === "") return undefined;
  const here = parties
    .all()
    .filter(({ conflicts }) => conflicts.some((role) => role.conflict === conflict));
  const kinds = kindsOfRole(noun);
  const bound = here.filter(({ id }) => truce?.parties.includes(id));
  const armies = here.filter(
    ({ kind, conflicts }) =>
      kind === "armed-forces" &&
      conflicts.some((role) => role.conflict === conflict && role.role === "party"),
  );
  if (kinds?.[0] === "armed-forces" && armies.length === 1) return armies[0]?.id;
  const fitting = kinds
    ? bound.filter(({ kind }) => kinds.includes(kind))
    : here.filter(({ aliases }) =>
        aliases.some((alias) => ` ${spelling(alias.toLowerCase())}`.endsWith(` ${spelling(noun)}`)),
      );
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}

/** Persons are known before they are introduced: headlines use last names. */
function peopleOf({ sentences }: Reading): Map<string, Source> {
  const people = new Map<string, Source>();
  for (const { items } of sentences)
    for (const item of items) {
      const id = has(item, "PERSON") ? partyOf(item) : undefined;
      if (id !== undefined) people.set(lastWord(item.text), { id, text: item.text });
    }
  return people;
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}

/** The office of a body, or of the larger one that it belongs to. */
function findOffice(owner: string, noun: string, directory: Directory): string | undefined {
  if (noun.trim() === "") return undefined;
  const { parties, lookUp } = directory;
  const root = parties.rootOf(owner);
  for (let party = parties.get(owner); party;) {
    for (const name of officeNames(party, noun)) {
      const id = lookUp(name);
      if (id !== undefined && id !== root && parties.rootOf(id) === root) return id;
    }
    party = party.partOf === null ? undefined : parties.get(party.partOf);
  }
  return onlyOfficeCalled(root, noun, directory);
}

/** "the Russian centre", "the OSCE mission": the only body of that root in the conflict whose name ends so. */
function onlyOfficeCalled(
  root: string,
  noun: string,
  { parties, conflict }: Directory,
): string | undefined {
  const last = spelling(lastWord(noun));
  if (conflict === null || !OFFICE.test(last)) return undefined;
  const fitting = parties
    .all()
    .filter(
      ({ id, conflicts, aliases }) =>
        id !== root &&
        parties.rootOf(id) === root &&
        conflicts.some((role) => role.conflict === conflict) &&
        aliases.some((alias) => spelling(alias.toLowerCase()).split(" ").includes(last)),
    );
  if (fitting.length <= 1) return fitting[0]?.id;
  /** "Joint Forces headquarters" has more in common with one of the headquarters. */
  const words = spelling(noun).split(" ");
  const shared = (aliases: readonly string[]): number =>
    Math.max(
      ...aliases.map((alias) => {
        const own = spelling(alias.toLowerCase()).split(" ");
        return words.filter((word) => own.includes(word)).length;
      }),
    );
  const [best, second] = fitting
    .map(({ id, aliases }) => ({ id, count: shared(aliases) }))
    .toSorted((a, b) => b.count - a.count);
  return best && best.count > (second?.count ?? 0) && best.count > 1 ? best.id : undefined;
}

const OFFICE =
  /^(?:center|mission|headquarters|command|committee|commission|office|observatory|militia|monitors|coalition|ministry|army|military|council|administration|force|forces|peacekeepers|troops|observers)$/;

function spelling(word: string): string {
  return word.replace("centre", "center").replace("defence", "defense");
}

/** What the index could call it: "Armenian Defence Ministry", "Armenia's Defence Ministry". */
function officeNames({ adjectives, aliases }: Party, noun: string): string[] {
  return [
    ...(adjectives ?? []).map((adjective) => `${adjective} ${noun}`),
    ...aliases
      .slice(0, 8)
      .flatMap((alias) => [
        `${alias}'s ${noun}`,
        `${noun} of ${alias}`,
        `${noun} of the ${alias}`,
        `${alias} ${noun}`,
      ]),
  ];
}

export function remember({ items }: Sentence, found: readonly Attribution[], memory: Memory): void {
  for (const item of items) {
    const id = partyOf(item);
    if (id !== undefined) memory.named.push({ id, text: item.text });
  }
  memory.subject = found.length === 0 ? subjectOf(items) : undefined;
  if (found.length > 0) memory.person = undefined;
  else if (has(items[0], "PERSON")) memory.person = memory.subject;
  for (const { source, phrase } of found) {
    memory.last = source;
    if (source.id !== null && !source.guessed)
      memory.named.push({ id: source.id, text: source.text.toLowerCase() });
    for (const item of items.slice(phrase.from, phrase.to + 1))
      if (isSurname(item) && source.id !== null && !memory.people.has(item.text))
        memory.people.set(item.text, source);
  }
}

/** "The Israeli military published a list": the party that opens a sentence. */
function subjectOf(items: readonly Item[]): Source | undefined {
  const at = has(items[0], "THE") ? 1 : 0;
  const id = partyOf(items[at]);
  if (id === undefined || has(items[at], "ADJECTIVAL") || has(items[at + 1], "POSSESSIVE"))
    return undefined;
  return { id, text: items[at]?.text ?? "", guessed: true };
}

function isSurname(item: Item): boolean {
  return has(item, "NAME") || (has(item, "WORD") && /^(?:al|el|bin|ben)-/.test(item.text));
}
