import type { Item } from "../../common/itemise.ts";
import { kindsOfRole } from "../accused/role.ts";
import { has, partyOf, type Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Source } from "../../rule.ts";
import { bodyIn, bodyWords, isContextual, namedIn, SPEAKER, type Named } from "./body.ts";
import { FIELD } from "./known-bodies.ts";
import type { Memory } from "./memory.ts";
import { lookUpName, runBy, shortName } from "./look-up-name.ts";
import { areSeveral, isOfOwnBody, isOfPlace, isOfTown } from "./own-body.ts";
import { isOutlet } from "./outlet.ts";
import { besideName } from "./beside-name.ts";
import { ARMY, KINDS_BY_NOUN, namedAs } from "./named-as.ts";
import { ofOwner, ofRole } from "./owner.ts";
import { ofSeat } from "./of-seat.ts";
import { isOtherOffice } from "./other-office.ts";
import { WATCHES, wordsOf } from "./phrase.ts";

/** The body that a noun phrase stands for; undefined when it names no source at all. */
export function sourceOf(sentence: Sentence, words: Stretch, memory: Memory): Source | undefined {
  const { items } = sentence;
  const phrase = withoutPossessive(items, words);
  const owned = ofOwner(items, phrase, memory);
  if (owned) return owned;
  const seated = ofSeat(sentence, phrase, memory);
  if (seated) return seated;
  const text = wordsOf(sentence, withoutAdjunct(items, phrase));
  const named = namedIn(items, phrase);
  if (named.length === 1 && isOfTown(items, named[0] as Named)) return { id: null, text };
  if (named.length > 0)
    return isOutlet(items, phrase, memory)
      ? undefined
      : { id: bodyIn(items, phrase, memory), text, ...(isContextual(named) && { guessed: true }) };
  const inside = items.slice(phrase.from, phrase.to + 1);
  if (inside.some((item) => has(item, "PRONOUN", "IT")))
    return inside.length <= 2 ? ofPronoun(sentence, phrase, memory) : undefined;
  const person = personIn(inside, memory) ?? besideName(sentence, phrase, memory);
  if (person) return person;
  // "the Turkish part": of the commission that it shares
  const part = PART.test(text) ? adjectiveIn(inside, memory) : undefined;
  const joint = part === undefined ? undefined : memory.officeOf(part, "commission");
  if (joint !== undefined) return { id: joint, text };
  const full = lookUpName(text.replace(/^the /i, ""), memory) ?? shortName(inside, memory);
  if (full !== undefined) return { id: full, text };
  const run = runBy(text, memory);
  if (run !== undefined) return { id: run, text, guessed: true };
  if (TOWNS.test(text)) return { id: null, text };
  const noun = inside.findLast((item) => has(item, "BODY", "REPORT"));
  if (noun) return ofNoun(sentence, withoutAdjunct(items, phrase), memory) ?? unnamed(inside, text);
  return inside.some((item) => has(item, "NAME")) ? { id: null, text } : undefined;
}

/** "Mismari's reckoning": Mismari. */
function withoutPossessive(items: readonly Item[], { from, to }: Stretch): Stretch {
  return { from, to: to > from && has(items[to], "POSSESSIVE") ? to - 1 : to };
}

/** "the city's medical committee": a body of no side that the text has named. */
const TOWNS =
  /\b(?:city|town|village|hospital|university|newspaper|paper|daily)'s (?!own\b)|\b(?:newspaper|paper|daily)$/i;

function personIn(inside: readonly Item[], { before }: Memory): Source | undefined {
  for (const item of inside.toReversed()) {
    const person = has(item, "NAME") ? before.person(item.text) : undefined;
    if (person) return person;
  }
  return undefined;
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

/** "it", "he": somebody of this sentence when the clause depends on it, else who spoke last. */
function ofPronoun(sentence: Sentence, { from, to }: Stretch, memory: Memory): Source | undefined {
  const { items } = sentence;
  const before = items.slice(0, from);
  const isPerson = /^s?he$/.test(items[to]?.text ?? "");
  const isAside = has(items[from - 1], "COMMA", "QUOTE") || from === 0;
  const subjectBefore =
    (isInitial(before) || isAside) && !isPerson ? memory.before.subject() : undefined;
  if (subjectBefore) return subjectBefore;
  if (
    memory.speaking &&
    !isPerson &&
    (memory.speaking.guessed || !has(items[from - 1], "WHICH", "CHARGE"))
  )
    return memory.speaking;
  const isMeant = (item: Item): boolean => has(item, isPerson ? "PERSON" : "PARTY");
  /** "X was accused of fanning the fighting, a charge it denies": X. */
  const isOfSubject = has(items[from - 1], "WHICH", "CHARGE");
  const here = isOfSubject ? before.find(isMeant) : before.findLast(isMeant);
  const doer = isPerson || isAside ? undefined : ofRole(before.slice(0, 3), memory);
  if (doer) return doer;
  const id = isAside && !isPerson ? undefined : partyOf(here);
  if (here && id !== undefined) return { id, text: here.text, guessed: true };
  const told = isPerson ? memory.before.personTold() : undefined;
  if (told) return told;
  if (isPerson && !memory.before.speaker()) {
    const subject = before.slice(0, 2).find((item) => has(item, "PERSON", "PARTY"));
    const subjectId = partyOf(subject);
    if (subject && subjectId !== undefined)
      return { id: subjectId, text: subject.text, guessed: true };
  }
  const speaker = memory.before.speaker();
  // A body is "it", and not the man who spoke of it.
  const opener = !isPerson && speaker?.id === null ? memory.before.opener() : undefined;
  return opener ?? guessed(speaker);
}

/** "On Friday and Saturday they": nobody is named before. */
function isInitial(before: readonly Item[]): boolean {
  return before.every((item) =>
    has(item, "PERIOD", "AND", "ON", "IN", "WORD", "COMMA", "NAME", "PLACE", "DETERMINER", "COUNT"),
  );
}

/** "the ministry", "a military official", "its spokesman", "the letter" */
function ofNoun(sentence: Sentence, { from, to }: Stretch, memory: Memory): Source | undefined {
  const { items } = sentence;
  const inside = items.slice(from, to + 1);
  const text = wordsOf(sentence, { from, to });
  if ([isOfOwnBody, isOfPlace, areSeveral, isNewcomer].some((is) => is(inside))) return undefined;
  const nouns = inside.filter((item) => has(item, "BODY") && !SPEAKER.test(item.text));
  const isMinister = FIELD.test(text) && /\b(?:minister|officials?)\b/i.test(text);
  const isOfGovernment = nouns.length > 1 && nouns.at(-2)?.text === "government" && TEAM.test(text);
  const isTitled = isOfGovernment || isCommand(nouns);
  const body = isMinister ? "ministry" : nouns.at(isTitled ? -2 : -1)?.text.replace(/s$/, "");
  if (body !== undefined) {
    const owner = adjectiveIn(inside, memory) ?? ownerFor(items.slice(0, from), memory);
    const field = FIELD.exec(text)?.[0].toLowerCase() ?? "";
    const id =
      adjectiveIn(inside, memory) === undefined
        ? namedAs({ noun: body, field, isOne: nouns.at(-1)?.text === body }, memory)
        : undefined;
    if (id !== undefined) return { id, text };
    const words = bodyWords(items, from, to);
    // "the Russian part of the joint commission"
    const joint =
      ARMY.test(body) || (JOINT.test(body) && inside.some((item) => has(item, "OF"))) ? [body] : [];
    for (const noun of isMinister ? [words, `${field} ministry`] : [words, ...joint]) {
      const office = (owner && memory.officeOf(owner, noun)) ?? memory.onlyOne(noun);
      if (office !== undefined && !isOfOthers(office, inside, memory)) return { id: office, text };
    }
  }
  // "Hamas has sent a list, a source in the movement said"
  if (body !== undefined && memory.before.speaker() === undefined) {
    const subject = items.slice(0, from).find((item) => has(item, "PARTY"));
    const kinds = KINDS_BY_NOUN.find(([each]) => each.test(body))?.[1];
    const id = partyOf(subject);
    if (id !== undefined && kinds?.includes(memory.parties.get(id)?.kind ?? ""))
      return { id, text, guessed: true };
  }
  if (watchesTruce(items, to)) {
    const watcher = memory.watcher();
    if (watcher !== undefined) return { id: watcher, text };
  }
  if (
    has(inside[0], "BODY") &&
    has(inside[1], "IN") &&
    has(inside[2], "PLACE") &&
    /^(?:officials|sources|officers)$/.test(inside[0]?.text ?? "")
  )
    return { id: null, text };
  const role = inside.find((item) => kindsOfRole(item.text) && !has(item, "BODY"));
  const one = role && memory.onlyOne(role.text);
  if (one !== undefined) return { id: one, text };
  const isSpeaker = inside.some((item) => SPEAKER.test(item.text));
  if (OF_NO_SIDE.test(text)) return undefined;
  if (isSpeaker && body === undefined) {
    const subject = items.slice(0, from).find((item) => has(item, "PARTY", "PERSON"));
    const id = from > 2 ? partyOf(subject) : undefined;
    if (subject && id !== undefined && !has(inside[0], "THE", "POSSESSOR"))
      return { id, text, guessed: true };
    return guessed(memory.before.speaker());
  }
  if (!has(inside[0], "THE", "POSSESSOR")) return undefined;
  const source = memory.before.subject() ?? memory.before.speaker();
  return isOtherOffice(inside, source, memory) ? undefined : guessed(source);
}

/** "the East African body | that watches South Sudan's truce" */
function watchesTruce(items: readonly Item[], to: number): boolean {
  return (
    has(items[to + 1], "THAT", "WHICH") &&
    WATCHES.test(items[to + 2]?.text ?? "") &&
    items.slice(to + 3, to + 10).some((item) => has(item, "TRUCE", "AGREEMENT"))
  );
}

const PART = /\b(?:part|half)$/;

/** Bodies that two sides share. */
const JOINT = /^(?:commission|committee|mechanism)$/;

/** "the government delegation": the government speaks. */
const TEAM = /\b(?:delegation|negotiators?|team|side)$/i;

/** "a local rights group": somebody whom no sentence before has named. */
function isNewcomer(inside: readonly Item[]): boolean {
  const head = inside.findLast((item) => has(item, "BODY", "REPORT"))?.text ?? "";
  return /^(?:a|an|another)$/.test(inside[0]?.text ?? "") && NEWCOMER.test(head);
}
const NEWCOMER =
  /^(?:group|organi[sz]ation|network|union|charity|institute|foundation|committee|newspaper)$/;

/** "the army command": the army. */
function isCommand(nouns: readonly Item[]): boolean {
  return nouns.at(-1)?.text === "command" && ARMY.test(nouns.at(-2)?.text ?? "");
}

/** "a medical source": whoever tends the wounded speaks for no party that the text has named. */
const OF_NO_SIDE =
  /\b(?:medical|hospital|rescue|humanitarian|tribal|diplomatic|western|independent) sources?$/i;

/** "the Palestinian foreign minister" is not that of the only state whose ministry the index holds. */
function isOfOthers(id: string, inside: readonly Item[], memory: Memory): boolean {
  const at = inside.findIndex(({ text }) => FIELD.test(text));
  const nation = inside[at - 1];
  if (!nation || !has(nation, "NAME") || memory.rootOfAdjective(nation.text) !== undefined)
    return false;
  const { aliases = [], contextual = [] } = memory.parties.get(id) ?? {};
  return ![...aliases, ...contextual].some((name) => name.toLowerCase().includes(nation.text));
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

/** Whose office is meant: of the party named in this sentence, else of who spoke last. */
function ownerFor(before: readonly Item[], memory: Memory): string | undefined {
  const here = before.findLast((item) => has(item, "PARTY"));
  const id =
    partyOf(here) ?? memory.before.speaker()?.id ?? memory.before.lastNamed(() => true)?.id;
  return id ?? undefined;
}
