import type { Directory } from "../../language.ts";
import type { Party, PartyTable } from "../../../party.ts";
import { foldWord } from "../../../text/fold-word.ts";
import { kindsOfRole } from "../accused/role.ts";
import { bodiesOf, FIELD, spelling, wordsOfOffices, type KnownBody } from "./known-bodies.ts";
import { once } from "../../common/once.ts";
import type { Reading } from "../../common/reading.ts";
import type { Source } from "../../rule.ts";
import type { Recall } from "./recall.ts";

/** What is known when a sentence is read, so that "it", "the ministry" and "Kumar" can be told. */
export interface Memory extends Directory, Bodies {
  /** What the sentences before it say. */
  before: Recall;
  /** Who speaks already in the same sentence. */
  speaking: Source | undefined;
}

/** Bodies that common nouns mean. */
export interface Bodies {
  /** The ministry, army or office of a body: "armenia", "defence ministry" -> "armenia-mod". */
  officeOf(owner: string, noun: string): string | undefined;
  /** The only body of the conflict that a common noun can mean: "the army", "the health ministry", "rebels". */
  onlyOne(noun: string): string | undefined;
  /** The only body whose task is to watch the truces of the conflict. */
  watcher(): string | undefined;
}

/** Finds each body once. */
export function createBodies(reading: Reading, directory: Directory): Bodies {
  const offices = new Map<string, string | undefined>();
  const ones = new Map<string, string | undefined>();
  return {
    officeOf(owner, noun) {
      const key = `${owner} ${noun}`;
      if (!offices.has(key)) offices.set(key, findOffice(owner, noun, directory));
      return offices.get(key);
    },
    onlyOne(noun) {
      if (!ones.has(noun)) ones.set(noun, onlyBodyCalled(noun, reading, directory));
      return ones.get(noun);
    },
    watcher: once(() => onlyMonitor(directory)),
  };
}

/** "the army" where one side has one, "the health ministry" where one is known by that name. */
function onlyBodyCalled(
  noun: string,
  { truce }: Reading,
  { parties, conflict }: Directory,
): string | undefined {
  if (conflict === null || noun === "") return undefined;
  const { here, armies } = bodiesOf(parties)(conflict);
  const kinds = kindsOfRole(noun);
  if (kinds?.[0] === "armed-forces") {
    const called = ARMY.test(noun) ? armies.filter(({ aliases }) => isCalled(noun, aliases)) : [];
    const [army, other] = called.length > 0 ? called : armies;
    if (army && !other) return army.id;
  }
  const fitting = kinds
    ? here.filter(({ id, kind }) => truce?.parties.includes(id) && kinds.includes(kind))
    : here.filter(({ aliases }) => isCalled(noun, aliases));
  if (kinds?.[0] === "armed-forces" && armies.length === 0 && fitting.length === 0)
    return onlyGovernment(here);
  const [only, second] = fitting;
  // "a military source" where one government fights: its army, if the index knows one.
  const own =
    kinds?.[0] === "armed-forces" && only
      ? armies.filter(({ id }) => parties.rootOf(id) === only.id)
      : [];
  if (kinds || only) return second ? undefined : (own.length === 1 ? own[0] : only)?.id;
  return /^(?:mission|observatory|monitors|observers|peacekeepers)$/.test(noun)
    ? onlyWatcher(noun, here)
    : undefined;
}

/** Whose army it is where the index knows no army, and one government fights. */
function onlyGovernment(here: readonly KnownBody[]): string | undefined {
  const governments = here.filter(({ kind, fights }) => kind === "government" && fights);
  return governments.length === 1 ? governments[0]?.id : undefined;
}

const ARMY = /^(?:army|military)$/;

function isCalled(noun: string, aliases: readonly string[]): boolean {
  const ending = ` ${spelling(noun)}`;
  return aliases.some((alias) => ` ${alias}`.endsWith(ending));
}

/** "the mission": the only one that watches the conflict and has the word in its name. */
function onlyWatcher(noun: string, here: readonly KnownBody[]): string | undefined {
  const fitting = here.filter(
    ({ kind, names }) =>
      ["monitor", "igo", "ngo"].includes(kind) &&
      names.some((each) => each.toLowerCase().split(" ").includes(noun)),
  );
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}

function onlyMonitor({ parties, conflict }: Directory): string | undefined {
  if (conflict === null) return undefined;
  const monitors = parties
    .all()
    .filter(
      ({ kind, conflicts }) =>
        kind === "monitor" &&
        conflicts.some((role) => role.conflict === conflict && role.role === "monitor"),
    );
  return monitors.length === 1 ? monitors[0]?.id : undefined;
}

/** The office of a body, or of the larger one that it belongs to. */
function findOffice(owner: string, noun: string, directory: Directory): string | undefined {
  if (noun.trim() === "") return undefined;
  const { parties, lookUp } = directory;
  const root = parties.rootOf(owner);
  const nouns = officeNouns(noun).filter((each) => isInOffices(each, root, parties));
  for (let party = parties.get(owner); party && nouns.length > 0;) {
    for (const name of nouns.flatMap((each) => officeNames(party as Party, each))) {
      const id = lookUp(name);
      if (id !== undefined && id !== root && parties.rootOf(id) === root) return id;
    }
    party = party.partOf === null ? undefined : parties.get(party.partOf);
  }
  return onlyOfficeCalled(root, noun, directory);
}

/** Could one of a root's offices have these words in its name? To look up all that it could be called takes long. */
function isInOffices(noun: string, root: string, parties: PartyTable): boolean {
  const words = wordsOfOffices(parties)(root);
  return noun
    .split(/[\s-]+/)
    .map(foldWord)
    .every((word) => words.has(word) || words.has(word.replace(/s$/, "")));
}

/** "the Russian centre", "the OSCE mission": the only body of that root in the conflict whose name ends so. */
function onlyOfficeCalled(
  root: string,
  noun: string,
  { parties, conflict }: Directory,
): string | undefined {
  const last = spelling(noun.slice(noun.lastIndexOf(" ") + 1));
  if (conflict === null || !OFFICE.test(last)) return undefined;
  const fitting = bodiesOf(parties)(conflict).here.filter(
    ({ id, kind, aliases }) =>
      id !== root &&
      // "the army" is not the New People's Army.
      !(kind === "armed-group" && ARMY.test(last)) &&
      parties.rootOf(id) === root &&
      aliases.some((alias) => alias.split(" ").includes(last)),
  );
  const field = FIELD.exec(noun)?.[0].replace("defence", "defense");
  const own = fitting.filter(({ aliases }) => !isOfOtherField(aliases, field));
  if (own.length <= 1) return own[0]?.id;
  /** "Joint Forces headquarters" has more in common with one of the headquarters. */
  const words = spelling(noun).split(" ");
  const shared = (aliases: readonly string[]): number =>
    Math.max(
      ...aliases.map((alias) => {
        const own = alias.split(" ");
        return words.filter((word) => own.includes(word)).length;
      }),
    );
  const [best, second] = own
    .map(({ id, aliases }) => ({ id, count: shared(aliases) }))
    .toSorted((a, b) => b.count - a.count);
  return best && best.count > (second?.count ?? 0) && best.count > 1 ? best.id : undefined;
}

/** "the interior ministry" is no ministry of defence. */
function isOfOtherField(aliases: readonly string[], field: string | undefined): boolean {
  const others = aliases.filter((alias) => FIELD.test(alias));
  return field !== undefined && others.length > 0 && !others.some((alias) => alias.includes(field));
}

const OFFICE =
  /^(?:center|mission|headquarters|command|committee|commission|office|observatory|militia|monitors|coalition|ministry|army|military|council|administration|force|forces|peacekeepers|troops|observers|delegation|representation|department|directorate)$/;

/** "interior minister irakli", "ministry of defence": what its office can be called. */
function officeNouns(noun: string): string[] {
  const field = FIELD.exec(noun)?.[0];
  return field !== undefined && /\bminist(?:ry|er)\b/.test(noun) ? [`${field} ministry`] : [noun];
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
