import type { Item } from "../../common/itemise.ts";
import { kindsOfRole } from "../accused/role.ts";
import { has, hasOneOf, partyOf, type Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Source } from "../../rule.ts";
import type { Memory } from "./memory.ts";
import { wordsOf } from "./phrase.ts";

const PREPOSITION = ["OF", "FOR", "IN", "TO", "ON", "FROM", "WITH", "BY", "AGAINST", "AT"];
/** People who speak for a body without naming it. */
const SPEAKER =
  /^(?:spokes\w+|officials?|officers?|representatives?|sources?|commanders?|aides?|diplomats?|ministers?|premier|president|governor|envoy|ambassador|chief|head|leaders?|statement|letter|report|bulletin|answer|communiqu[eé]|briefing|note|figures|statistics|data|inquiry|account|message|post|tally|count)$/;

/** The body that a noun phrase stands for; undefined when it names no source at all. */
export function sourceOf(sentence: Sentence, phrase: Stretch, memory: Memory): Source | undefined {
  const { items } = sentence;
  const text = wordsOf(sentence, withoutAdjunct(items, phrase));
  const named = namedIn(items, phrase);
  if (named.length > 0)
    return isOutlet(items, phrase, memory)
      ? undefined
      : { id: bodyIn(items, phrase, memory), text, ...(isContextual(named) && { guessed: true }) };
  const inside = items.slice(phrase.from, phrase.to + 1);
  if (inside.some((item) => has(item, "PRONOUN", "IT")))
    return inside.length <= 2 ? ofPronoun(sentence, phrase, memory) : undefined;
  const person = personIn(inside, memory);
  if (person) return person;
  const full = memory.lookUp(text.replace(/^the /i, ""));
  if (full !== undefined) return { id: full, text };
  const noun = inside.findLast((item) => has(item, "BODY", "REPORT"));
  if (noun) return ofNoun(sentence, phrase, memory) ?? unnamed(inside, text);
  return inside.some((item) => has(item, "NAME")) ? { id: null, text } : undefined;
}

function personIn(inside: readonly Item[], { before }: Memory): Source | undefined {
  for (const item of inside.toReversed()) {
    const person = has(item, "NAME") ? before.person(item.text) : undefined;
    if (person) return person;
  }
  return undefined;
}

/** "Saudi Arabia's Al-Arabiya", "Russia's Interfax": who carries a claim does not make it. */
function isOutlet(items: readonly Item[], { from, to }: Stretch, { before }: Memory): boolean {
  const owner = items.findIndex((item, at) => at >= from && at < to && has(item, "POSSESSIVE"));
  if (owner < 0 || !has(items[owner - 1], "PARTY", "PLACE")) return false;
  const behind = items.slice(owner + 1, to + 1);
  return (
    behind.every((item) => has(item, "NAME", "OUTLET", "WORD")) &&
    behind.some((item) => has(item, "OUTLET") || (has(item, "NAME") && !before.person(item.text)))
  );
}

/** "A week earlier the body": the source begins with its last article. */
function withoutAdjunct(items: readonly Item[], { from, to }: Stretch): Stretch {
  const article = items
    .slice(from, to)
    .findLastIndex((item, at) => at > 0 && has(item, "THE", "DETERMINER", "POSSESSOR"));
  if (article < 0) return { from, to };
  const before = items.slice(from, from + article);
  const isPart = before.some((item) => has(item, "NAME", "BODY", "PARTY", "PERSON", "OF", "FOR"));
  return isPart ? { from, to } : { from: from + article, to };
}

/** A body that the index does not hold, by its words; "the body" alone names nobody. */
function unnamed(inside: readonly Item[], text: string): Source | undefined {
  const isNamed = inside.some(
    (item) =>
      has(item, "NAME", "PLACE") ||
      !has(item, "THE", "WORD", "BODY", "REPORT", "POSSESSOR", "PERIOD"),
  );
  const isGeneric = inside.every((item) => !has(item, "BODY") || GENERIC.test(item.text));
  return isNamed || !isGeneric ? { id: null, text } : undefined;
}

const GENERIC =
  /^(?:body|group|office|organi[sz]ation|side|department|team|service|party|unit|panel|source|report|statement|letter|spokes\w+|officials?|agency|front|force|company|committee|commission)s?$/;

/** "the ministry", "MOD": the conflict tells whose, and may tell it wrongly. */
function isContextual(named: readonly Named[]): boolean {
  return named.every(({ item }) => item.hit?.how === "contextual");
}

interface Named {
  id: string;
  at: number;
  item: Item;
}

function namedIn(items: readonly Item[], { from, to }: Stretch): Named[] {
  return items.slice(from, to + 1).flatMap((item, i) => {
    const id = partyOf(item);
    return id === undefined ? [] : [{ id, at: from + i, item }];
  });
}

/** The body that speaks: the head of the phrase, not what it speaks for or about. */
function bodyIn(items: readonly Item[], phrase: Stretch, memory: Memory): string {
  const { parties } = memory;
  const named = namedIn(items, phrase);
  const head = headOf(items, phrase, named);
  const office = officeIn(items, phrase, head, memory) ?? namedBefore(head, memory);
  if (office !== undefined) return office;
  const person = named.find(({ item }) => has(item, "PERSON"));
  const isState = head.id === parties.rootOf(head.id) || head.item.hit?.how === "adjective";
  if (person && isState && parties.rootOf(person.id) === parties.rootOf(head.id)) return person.id;
  return head.id;
}

function headOf(items: readonly Item[], { from, to }: Stretch, named: readonly Named[]): Named {
  const last = named.at(-1) as Named;
  if (hasOneOf(items[from], PREPOSITION)) return last;
  // "X summoned a diplomat of Y and told him": the verb goes on with the subject, whoever its object was.
  if (has(items[to + 1], "AND")) return named[0] as Named;
  const inside = items.slice(from, to + 1);
  const isList = inside.some((item) => has(item, "AND", "COMMA")) && !has(last.item, "PERSON");
  if (isList) return named[0] as Named;
  const preposition = inside.findIndex((item) => hasOneOf(item, PREPOSITION));
  return (
    named.findLast(({ at }) => preposition < 0 || at < from + preposition) ?? (named[0] as Named)
  );
}

/** "the ministry", which alone could be many, is the ministry named last. */
function namedBefore({ item }: Named, { before }: Memory): string | undefined {
  if (item.hit?.how !== "contextual") return undefined;
  return before.lastNamed(({ text }) => text !== item.text && text.includes(item.text))?.id;
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
  return of > 0 ? memory.officeOf(owner, bodyWords(items, from, from + of - 1)) : undefined;
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
  return owner === undefined ? undefined : memory.officeOf(owner, item.text);
}

function bodyWords(items: readonly Item[], from: number, to: number): string {
  const words: string[] = [];
  for (const item of items.slice(from, to + 1)) {
    if (has(item, ...PREPOSITION, "COMMA", "PERSON", "AND")) break;
    // "the People's Militia": its name holds the possessive.
    if (has(item, "POSSESSIVE") && words.length > 0) words.push(`${words.pop()}${item.text}`);
    else if (
      !has(item, "POSSESSIVE", "THE", "POSSESSOR") &&
      item.text !== "own" &&
      !SPEAKER.test(item.text)
    )
      words.push(item.text);
  }
  return words.join(" ");
}

/** "it", "he": somebody of this sentence when the clause depends on it, else who spoke last. */
function ofPronoun(sentence: Sentence, { from, to }: Stretch, memory: Memory): Source | undefined {
  const { items } = sentence;
  const before = items.slice(0, from);
  const isPerson = /^s?he$/.test(items[to]?.text ?? "");
  const isAside = has(items[from - 1], "COMMA", "QUOTE") || from === 0;
  const subjectBefore = from === 0 && !isPerson ? memory.before.subject() : undefined;
  if (subjectBefore) return subjectBefore;
  if (memory.speaking && !isPerson && !has(items[from - 1], "WHICH", "CHARGE"))
    return memory.speaking;
  const isMeant = (item: Item): boolean => has(item, isPerson ? "PERSON" : "PARTY");
  /** "X was accused of fanning the fighting, a charge it denies": X. */
  const isOfSubject = has(items[from - 1], "WHICH", "CHARGE");
  const here = isOfSubject ? before.find(isMeant) : before.findLast(isMeant);
  const id = isAside && !isPerson ? undefined : partyOf(here);
  if (here && id !== undefined) return { id, text: here.text, guessed: true };
  const told = isPerson ? memory.before.personTold() : undefined;
  if (told) return told;
  if (isPerson && !memory.before.speaker()) {
    const subject = before.find((item) => has(item, "PERSON", "PARTY"));
    const subjectId = partyOf(subject);
    if (subject && subjectId !== undefined)
      return { id: subjectId, text: subject.text, guessed: true };
  }
  return guessed(memory.before.speaker());
}

/** "the ministry", "a military official", "its spokesman", "the letter" */
function ofNoun(sentence: Sentence, { from, to }: Stretch, memory: Memory): Source | undefined {
  const { items } = sentence;
  const inside = items.slice(from, to + 1);
  const text = wordsOf(sentence, { from, to });
  const nouns = inside.filter((item) => has(item, "BODY") && !SPEAKER.test(item.text));
  const body = nouns.at(-1)?.text.replace(/s$/, "");
  if (body !== undefined) {
    const owner = adjectiveIn(inside, memory) ?? ownerFor(items.slice(0, from), memory);
    const id = adjectiveIn(inside, memory) === undefined ? namedAs(body, memory) : undefined;
    if (id !== undefined) return { id, text };
    const office = owner && memory.officeOf(owner, bodyWords(items, from, to));
    if (office !== undefined) return { id: office, text };
    const only = memory.onlyOne(bodyWords(items, from, to));
    if (only !== undefined) return { id: only, text };
  }
  const role = inside.find((item) => kindsOfRole(item.text) && !has(item, "BODY"));
  const one = role && memory.onlyOne(role.text);
  if (one !== undefined) return { id: one, text };
  const isSpeaker = inside.some((item) => SPEAKER.test(item.text));
  if (isSpeaker && body === undefined) {
    const subject = items.slice(0, from).find((item) => has(item, "PARTY", "PERSON"));
    const id = from > 2 ? partyOf(subject) : undefined;
    if (subject && id !== undefined && !has(inside[0], "THE", "POSSESSOR"))
      return { id, text, guessed: true };
    return guessed(memory.before.speaker());
  }
  return has(inside[0], "THE", "POSSESSOR")
    ? guessed(memory.before.subject() ?? memory.before.speaker())
    : undefined;
}

function guessed(source: Source | undefined): Source | undefined {
  return source && { ...source, guessed: true };
}

/** "the Russian centre" where the index has no such name. */
function adjectiveIn(inside: readonly Item[], memory: Memory): string | undefined {
  for (const item of inside) {
    const root = has(item, "NAME") ? memory.rootOfAdjective(item.text) : undefined;
    if (root !== undefined) return root;
  }
  return undefined;
}

/** "the ministry": the last body named so; "the group": the last one of that kind. */
function namedAs(noun: string, { before, parties }: Memory): string | undefined {
  const kinds = KINDS_BY_NOUN.find(([nouns]) => nouns.test(noun))?.[1];
  return (
    before.lastNamed(({ text }) => text.includes(noun)) ??
    before.lastNamed(({ id }) => kinds?.includes(parties.get(id)?.kind ?? "") ?? false)
  )?.id;
}

const KINDS_BY_NOUN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:group|movement|militia|rebel|militant|faction|organi[sz]ation)$/, ["armed-group"]],
  [/^(?:monitor|observer|mission|network|observatory)$/, ["monitor", "ngo", "igo"]],
];

/** Whose office is meant: of the party named in this sentence, else of who spoke last. */
function ownerFor(before: readonly Item[], memory: Memory): string | undefined {
  const here = before.findLast((item) => has(item, "PARTY"));
  const id =
    partyOf(here) ?? memory.before.speaker()?.id ?? memory.before.lastNamed(() => true)?.id;
  return id ?? undefined;
}
