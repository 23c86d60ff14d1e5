import type { Item } from "../../common/itemise.ts";
import { has, partyOf, type Stretch } from "../../common/match.ts";
import { once } from "../../common/once.ts";
import type { Sentence } from "../../common/reading.ts";
import { toLowerSameLength } from "../../../text/word.ts";
import type { Attribution, Source } from "../../rule.ts";
import { phraseAfter } from "./phrase.ts";

/** A party where the text names it, in its words. */
export interface NamedParty {
  id: string;
  text: string;
}

/** What the sentences before one say. */
export interface Recall {
  /** Who spoke last. */
  speaker(): Source | undefined;
  /** Who the sentence before began with, where it quotes nobody: what "it" and "the group" go on about. */
  subject(): Source | undefined;
  /** The party that the sentence before began with, whoever spoke in it. */
  opener(): Source | undefined;
  /** The person whom a sentence began with since somebody spoke last: "he". */
  personTold(): Source | undefined;
  /** A person that was introduced, by the last name in lower case. */
  person(name: string): Source | undefined;
  /** The party named last for which `test` holds, in a sentence that has these words in lower case. */
  lastNamed(
    test: (named: NamedParty) => boolean,
    ...words: readonly string[]
  ): NamedParty | undefined;
}

/**
 * Looks back from a sentence, no further than it must: an article is not taken apart for a claim in its first
 * lines. `sentences` stand in the order in which they are understood; `read` tells who says what in one of them.
 */
export function createRecall(
  sentences: readonly Sentence[],
  read: (at: number) => readonly Attribution[],
  understand: (at: number, phrase: Stretch) => Source | undefined,
): (at: number) => Recall {
  const named = new Map<number, readonly NamedParty[]>();
  const namedIn = (at: number): readonly NamedParty[] => {
    let found = named.get(at);
    if (!found) {
      found = [...partiesIn(sentences[at]), ...read(at).flatMap(sourceNamed)];
      named.set(at, found);
    }
    return found;
  };
  const texts = once(() => sentences.map(({ text }) => toLowerSameLength(text)));
  const hasWords = (at: number, words: readonly string[]): boolean =>
    words.every((word) => texts()[at]?.includes(word));
  const person = createPeople(sentences, read, texts);
  const opening = (at: number): Source | undefined => {
    const phrase = openingPhrase(sentences[at]);
    const source = phrase && understand(at, phrase);
    return source && { ...source, guessed: true };
  };
  return (at) => ({
    speaker: () => lastBefore(at, (before) => read(before).at(-1)?.source),
    subject: () =>
      at > 0 && read(at - 1).length === 0
        ? (opening(at - 1) ?? subjectOf(sentences[at - 1]))
        : undefined,
    opener: () => (at > 0 ? subjectOf(sentences[at - 1]) : undefined),
    personTold() {
      for (let before = at - 1; before >= 0 && read(before).length === 0; before -= 1) {
        const items = sentences[before]?.items ?? [];
        if (has(items[openingOf(items)], "PERSON")) return subjectOf(sentences[before]);
        if (opensWithOfficial(sentences[before])) return opening(before);
      }
      return undefined;
    },
    person: (name) => person(name, at),
    lastNamed: (test, ...words) =>
      lastBefore(at, (before) =>
        hasWords(before, words) ? namedIn(before).findLast(test) : undefined,
      ),
  });
}

function lastBefore<Found>(
  at: number,
  find: (before: number) => Found | undefined,
): Found | undefined {
  for (let before = at - 1; before >= 0; before -= 1) {
    const found = find(before);
    if (found) return found;
  }
  return undefined;
}

const NOBODY: readonly NamedParty[] = [];

function partiesIn(sentence: Sentence | undefined): readonly NamedParty[] {
  if (!sentence?.hits.some(({ kind }) => kind === "party" || kind === "person")) return NOBODY;
  return sentence.items.flatMap((item) => {
    const id = partyOf(item);
    return id === undefined ? [] : [{ id, text: item.text }];
  });
}

/** A body that is said to speak is named by it, in the words of the text. */
function sourceNamed({ source: { id, text, guessed } }: Attribution): NamedParty[] {
  return id === null || guessed ? [] : [{ id, text: text.toLowerCase() }];
}

/** "The Israeli military published a list": the party that opens a sentence. */
function subjectOf(sentence: Sentence | undefined): Source | undefined {
  const items = sentence?.items ?? [];
  const at = openingOf(items);
  const id = partyOf(items[at]);
  if (id === undefined || has(items[at], "ADJECTIVAL") || has(items[at + 1], "POSSESSIVE"))
    return undefined;
  return { id, text: items[at]?.text ?? "", guessed: true };
}

/** Where a sentence begins, behind the hour of a live page, an article and a title: "21:40 President | Zelensky". */
function openingOf(items: readonly Item[]): number {
  let at = TIME.test(items[0]?.text ?? "") ? 1 : 0;
  while (at > 0 && at < 3 && has(items[at], "DASH", "COLON", "MARK")) at += 1;
  if (has(items[at], "THE")) return at + 1;
  return has(items[at], "BODY") && has(items[at + 1], "PERSON") ? at + 1 : at;
}
const TIME = /^\d{1,2}[:.]\d\d$/;

/** "Monitors of the OSCE", "An army official", "The Houthis' answer": a body that opens a sentence, in more words. */
function openingPhrase(sentence: Sentence | undefined): Stretch | undefined {
  const items = sentence?.items ?? [];
  if (
    has(
      items[0],
      "POSSESSOR",
      "PRONOUN",
      "IN",
      "ON",
      "WITH",
      "FOR",
      "FROM",
      "TO",
      "BY",
      "OF",
      "WHEN",
    )
  )
    return undefined;
  const whole = phraseAfter(items, 0);
  const phrase = whole && { from: 0, to: endOfName(items, whole.to) };
  if (!phrase || phrase.to >= items.length - 2) return undefined;
  const inside = items.slice(0, phrase.to + 1);
  const head = inside.findLastIndex((item) => has(item, "POSSESSIVE", "ADJECTIVAL"));
  const isBody = inside
    .slice(head + 1)
    .some((item) => has(item, "BODY", "REPORT") || item.hit?.how === "contextual");
  return isBody ? phrase : undefined;
}

/** "The Ministry of Defence in Moscow | gave its own account": up to the first word that is no part of a name. */
function endOfName(items: readonly Item[], limit: number): number {
  for (let at = 1; at <= limit; at += 1)
    if (has(items[at - 1], ...NAMES) && !has(items[at], ...NAMES, ...LINKS)) return at - 1;
  return limit;
}

const NAMES = ["PARTY", "PERSON", "BODY", "NAME", "PLACE", "REPORT"];
const LINKS = ["OF", "IN", "FOR", "THE", "POSSESSIVE"];

function opensWithOfficial(sentence: Sentence | undefined): boolean {
  const phrase = openingPhrase(sentence);
  return (
    phrase !== undefined &&
    (sentence?.items
      .slice(0, phrase.to + 1)
      .some(({ text }) =>
        /^(?:official|officer|commander|spokes\w+|minister|leader|envoy)$/.test(text),
      ) ??
      false)
  );
}

/** Whom a name means at a sentence: a person of the index, else somebody whom a sentence before has introduced. */
function createPeople(
  sentences: readonly Sentence[],
  read: (at: number) => readonly Attribution[],
  texts: () => readonly string[],
): (name: string, at: number) => Source | undefined {
  const ofIndex = once(() => peopleOfIndex(sentences));
  const introductions = new Map<string, { source: Source | undefined; readUpTo: number }>();
  return (name, at) => {
    const known = ofIndex().get(name);
    if (known) return known;
    const introduced = introductions.get(name) ?? { source: undefined, readUpTo: 0 };
    introductions.set(name, introduced);
    for (; !introduced.source && introduced.readUpTo < at; introduced.readUpTo += 1) {
      const here = introduced.readUpTo;
      if (texts()[here]?.includes(name))
        introduced.source = introducedAs(name, sentences[here], read(here));
    }
    return introduced.readUpTo <= at ? introduced.source : undefined;
  };
}

/** Persons are known before they are introduced: headlines use last names. */
function peopleOfIndex(sentences: readonly Sentence[]): Map<string, Source> {
  const people = new Map<string, Source>();
  const inOrder = sentences.filter(namesPerson).toSorted((a, b) => a.index - b.index);
  for (const { text, id } of inOrder.flatMap(({ items }) => items.flatMap(personOf)))
    people.set(text.slice(text.lastIndexOf(" ") + 1), { id, text });
  return people;
}

function namesPerson({ hits }: Sentence): boolean {
  return hits.some(({ kind }) => kind === "person");
}

function personOf(item: Item): NamedParty[] {
  const id = has(item, "PERSON") ? partyOf(item) : undefined;
  return id === undefined ? [] : [{ id, text: item.text }];
}

function introducedAs(
  name: string,
  sentence: Sentence | undefined,
  found: readonly Attribution[],
): Source | undefined {
  return found.find(
    ({ source, phrase }) =>
      source.id !== null &&
      !source.guessed &&
      sentence?.items
        .slice(phrase.from, phrase.to + 1)
        .some((item) => isSurname(item) && [item.text, withoutArticle(item.text)].includes(name)),
  )?.source;
}

/** "Ahmed al-Mismari" is "Mismari" later. */
function withoutArticle(name: string): string {
  return name.replace(/^(?:al|el)-/, "");
}

function isSurname(item: Item): boolean {
  return has(item, "NAME") || (has(item, "WORD") && /^(?:al|el|bin|ben)-/.test(item.text));
}
