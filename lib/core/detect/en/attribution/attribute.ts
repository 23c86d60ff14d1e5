import type { PartyTable } from "../../../party.ts";
import { has, partyOf, type Stretch } from "../../common/match.ts";
import type { Reading, Sentence } from "../../common/reading.ts";
import type { Attribution, Source } from "../../rule.ts";
import { SIEVES } from "./sieves.ts";
import { bodyIn, wordsOf } from "./source.ts";

/** What is remembered from earlier sentences, so that "it", "the ministry" and "Kumar" can be read. */
interface Memory {
  last: Source | undefined;
  people: Map<string, Source>;
  named: { id: string; text: string }[];
  parties: PartyTable;
}

/** Reads who says what, sentence by sentence. */
export function attribute(reading: Reading, parties: PartyTable): Attribution[][] {
  const memory: Memory = { last: undefined, people: new Map(), named: [], parties };
  return reading.sentences.map((sentence) => {
    const found = SIEVES.flatMap((sieve) => sieve(sentence)).flatMap(
      ({ sieve, phrase, words, scope }) => {
        const source = resolveSource(sentence, phrase, memory);
        return source ? [{ sieve, source, words, scope }] : [];
      },
    );
    remember(sentence, found, memory);
    return found;
  });
}

function resolveSource(sentence: Sentence, phrase: Stretch, memory: Memory): Source | undefined {
  const { items } = sentence;
  const text = wordsOf(sentence, phrase);
  const id = bodyIn(items, phrase, memory.parties);
  if (id !== undefined) return { id, text };
  const inside = items.slice(phrase.from, phrase.to + 1);
  const person = inside.findLast((item) => has(item, "NAME") && memory.people.has(item.text));
  if (person) return memory.people.get(person.text);
  if (inside.some((item) => has(item, "PRONOUN")))
    return inside.length <= 2 ? memory.last : undefined;
  const noun = inside.find((item) => has(item, "BODY", "REPORT"));
  if (noun) {
    const named = memory.named.findLast((other) => other.text.includes(noun.text));
    if (named) return { id: named.id, text };
    if (memory.last && has(inside[0], "THE", "POSSESSOR")) return memory.last;
    return { id: null, text };
  }
  return inside.some((item) => has(item, "NAME")) ? { id: null, text } : undefined;
}

function remember({ items }: Sentence, found: readonly Attribution[], memory: Memory): void {
  for (const item of items) {
    const id = partyOf(item);
    if (id !== undefined) memory.named.push({ id, text: item.text });
  }
  for (const { source, words } of found) {
    memory.last = source;
    for (const item of items.slice(words.from, words.to + 1))
      if (has(item, "NAME")) memory.people.set(item.text, source);
  }
}
