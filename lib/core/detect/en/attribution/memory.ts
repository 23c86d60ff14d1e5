import type { Directory } from "../../language.ts";
import type { Item } from "../../common/itemise.ts";
import type { Party } from "../../../party.ts";
import { has, partyOf } from "../../common/match.ts";
import type { Reading, Sentence } from "../../common/reading.ts";
import type { Attribution, Source } from "../../rule.ts";

/** What is remembered of an article, so that "it", "the ministry" and "Kumar" can be read. */
export interface Memory extends Directory {
  /** Who spoke last. */
  last: Source | undefined;
  /** Who speaks already in the same sentence. */
  speaking?: Source | undefined;
  /** By last name, in lower case. */
  people: Map<string, Source>;
  /** Parties in the order in which they were named, with the words. */
  named: { id: string; text: string }[];
  /** The ministry, army or office of a body: "armenia", "defence ministry" -> "armenia-mod". */
  officeOf(owner: string, noun: string): string | undefined;
}

export function createMemory(reading: Reading, directory: Directory): Memory {
  const known = new Map<string, string | undefined>();
  const officeOf = (owner: string, noun: string): string | undefined => {
    const key = `${owner} ${noun}`;
    if (!known.has(key)) known.set(key, findOffice(owner, noun, directory));
    return known.get(key);
  };
  return { ...directory, last: undefined, people: peopleOf(reading), named: [], officeOf };
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
  return fitting.length === 1 ? fitting[0]?.id : undefined;
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
  for (const { source, phrase } of found) {
    memory.last = source;
    for (const item of items.slice(phrase.from, phrase.to + 1))
      if (isSurname(item) && source.id !== null && !memory.people.has(item.text))
        memory.people.set(item.text, source);
  }
}

function isSurname(item: Item): boolean {
  return has(item, "NAME") || (has(item, "WORD") && /^(?:al|el|bin|ben)-/.test(item.text));
}
