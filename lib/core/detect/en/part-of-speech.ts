import { retag, type Item } from "../common/itemise.ts";
import { has } from "../common/match.ts";
import { readingsOf, type Readings } from "./grammar.ts";

/** After these an ambiguous word is a verb. */
const BEFORE_VERB = new Set(["MODAL", "HAVE", "PRONOUN", "WHICH", "NOT", "DO"]);
/** After these it is a noun. */
const BEFORE_NOUN = new Set([
  "THE",
  "DETERMINER",
  "POSSESSOR",
  "POSSESSIVE",
  "ADJECTIVAL",
  "COUNT",
  "OF",
  "BY",
  "IN",
  "ON",
  "WITH",
  "FOR",
  "FROM",
  "AGAINST",
  "DESPITE",
  "DURING",
  "TRUCE",
  "VIOLATION",
  "ACCORDING",
  "AS",
]);
/** What a verb's object begins with. */
const OBJECT = new Set([
  "THE",
  "DETERMINER",
  "POSSESSOR",
  "TRUCE",
  "PARTY",
  "PLACE",
  "COUNT",
  "PRONOUN",
  "THEM",
  "THAT",
  "NAME",
  "PERSON",
  "VICTIM",
  "EACH_OTHER",
]);

/** Decides whether words such as "breach", "attacks", "shelling" and "reports" are nouns or verbs. */
export function disambiguate(items: readonly Item[]): Item[] {
  const done: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.tags[0] === "WORD") {
      done.push(item);
      continue;
    }
    const readings = readingsOf(item.tags);
    const next = items[at + 1];
    if (isPointing(item, done, next)) done.push(retag(item, DETERMINER));
    else if (isPlain(item, readings, done, next)) done.push(retag(item, PLAIN));
    else if (!readings.isAmbiguous) done.push(item);
    else done.push(retag(item, isVerb(item, done, next) ? readings.verb : readings.noun));
  }
  return done;
}

/** Does the word say nothing here of what it can mean? */
function isPlain(
  item: Item,
  { isVerb: isAlwaysVerb }: Readings,
  before: readonly Item[],
  next: Item | undefined,
): boolean {
  if (item.text.endsWith("ed"))
    return (isAlwaysVerb && isAdjective(before)) || isAlleged(item, before, next);
  return isAlwaysVerb && (isMisreadNoun(item, before) || isPlace(item, next));
}

/** "army posts near the line", "posts were hit": where soldiers stand, and nothing that somebody writes. */
function isPlace({ text }: Item, next: Item | undefined): boolean {
  return text === "posts" && !has(next, "THAT", "COLON", "QUOTE", "ON");
}

const PLAIN = ["WORD"];
const DETERMINER = ["DETERMINER"];

/** "violations of that truce": no clause begins there. */
function isPointing({ text }: Item, before: readonly Item[], next: Item | undefined): boolean {
  return (
    text === "that" &&
    has(next, "TRUCE", "AGREEMENT") &&
    has(
      before.at(-1),
      "OF",
      "IN",
      "BY",
      "TO",
      "FOR",
      "DURING",
      "DESPITE",
      "WHEN",
      "BREAK",
      "BREAKING",
    )
  );
}

/** "between the two states", "the claim": a present form behind an article is a noun, whatever verb it looks like. */
function isMisreadNoun(item: Item, before: readonly Item[]): boolean {
  const isPresent =
    item.tags.some(
      (tag) =>
        tag === "SAY" ||
        tag === "TALLY" ||
        tag === "ATTACK" ||
        tag === "COMMIT" ||
        tag === "BREAK" ||
        tag === "KEEP",
    ) && !item.text.endsWith("ing");
  return (
    isPresent &&
    PRESENT.test(item.text) &&
    (lastBut(before)?.tags.some((tag) => BEFORE_ARTICLE.has(tag)) ?? false)
  );
}
/** "the recognised government", "its declared ceasefire": a participle behind an article says nothing. */
function isAdjective(before: readonly Item[]): boolean {
  const previous = before.at(-1);
  if (
    previous?.tags.includes("DETERMINER") &&
    !/^(?:an?|this|these|those|any|every|such)$/.test(previous.text)
  )
    return false;
  return previous?.tags.some((tag) => BEFORE_ARTICLE.has(tag)) ?? false;
}

/** "alleged Russian forces", "reported violations": said of the noun that follows. */
function isAlleged({ text }: Item, before: readonly Item[], next: Item | undefined): boolean {
  if (!ALLEGED.has(text)) return false;
  const previous = before.at(-1);
  const isOpen = !previous || previous.tags.some((tag) => OPENS_NOUN.has(tag));
  return (
    isOpen &&
    (next?.tags.some(
      (tag) =>
        tag === "PARTY" ||
        tag === "VIOLATION" ||
        tag === "ATTACK_NOUN" ||
        tag === "NAME" ||
        tag === "TRUCE",
    ) ??
      false)
  );
}
const ALLEGED = new Set([
  "alleged",
  "suspected",
  "reported",
  "claimed",
  "documented",
  "confirmed",
  "recorded",
  "registered",
]);
/** "answered that", "..., Kyiv answered.", and not with fire. */
function isSpoken(before: readonly Item[], next: Item | undefined): boolean {
  if (next && !next.tags.includes("MARK")) return next.tags.some((tag) => SPOKEN.has(tag));
  return before.slice(-5).some(({ tags }) => tags.includes("COMMA") || tags.includes("QUOTE"));
}
const SPOKEN = new Set(["THAT", "QUOTE", "COLON", "COMMA", "IN", "PERIOD"]);
const OPENS_NOUN = new Set([
  "COMMA",
  "AND",
  "OF",
  "BY",
  "ON",
  "IN",
  "WHEN",
  "WITH",
  "COUNT",
  "FOR",
  "DURING",
]);

const BEFORE_ARTICLE = new Set([
  "THE",
  "DETERMINER",
  "POSSESSOR",
  "POSSESSIVE",
  "COUNT",
  "OF",
  "TWO",
]);
const PRESENT =
  /^(?:states?|rules?|finds?|uses?|reads?|calls?|holds?|posts?|makes?|sees?|does|fires?|breaks?|ends?|observes?)$/;

function isVerb(item: Item, before: readonly Item[], next: Item | undefined): boolean {
  const { text } = item;
  if (text === "answered") return isSpoken(before, next);
  if (/(?:ed|hit|hurt|shot|put|found|said|told)$/.test(text) || text === "left") return true;
  const previous = lastBut(before);
  if (item.tags.includes("CHARGE") && before.slice(-4).some(({ tags }) => tags.includes("DENY")))
    return false;
  const takesObject = next !== undefined && next.tags.some((tag) => OBJECT.has(tag));
  if (text.endsWith("ing")) {
    if (previous?.tags.some((tag) => tag === "BE")) return true;
    if (
      previous?.tags.some((tag) => BEFORE_NOUN.has(tag)) &&
      !previous.tags.includes("BY") &&
      !previous.tags.includes("OF") &&
      !previous.tags.includes("FOR") &&
      !previous.tags.includes("FROM") &&
      !previous.tags.includes("WITH") &&
      !previous.tags.includes("AS")
    )
      return false;
    return takesObject;
  }
  if (!previous) return takesObject && next.tags.includes("TRUCE");
  if (previous.tags.includes("TO")) return !text.endsWith("s");
  if (previous.tags.some((tag) => BEFORE_VERB.has(tag))) return true;
  if (previous.tags.some((tag) => BEFORE_NOUN.has(tag))) return false;
  if (takesObject || isHeadlineVerb(item, previous, next)) return true;
  if (next?.tags.includes("COLON")) return false;
  return (
    (/^fires?$/.test(text) && (next?.tags.some((tag) => tag === "ON" || tag === "IN") ?? false)) ||
    (item.tags.includes("SAY") && text.endsWith("s") && isClauseEnd(before, next))
  );
}

/** "Azerbaijan shells villages": what headlines leave without an article is an object too. */
function isHeadlineVerb({ text }: Item, { tags }: Item, next: Item | undefined): boolean {
  return (
    /^(?:attacks|shells|strikes|raids|bombs|targets|pounds|ambushes|violates|breaches|assaults)$/.test(
      text,
    ) &&
    (tags.includes("BODY") || (tags.includes("PARTY") && !tags.includes("ADJECTIVAL"))) &&
    next?.tags.includes("WORD") === true &&
    !/(?:ed|ly)$|^(?:that|to|fell|hit|as|still|ever)$/.test(next.text)
  );
}

/** "..., the think tank reports;" but "according to media reports," */
function isClauseEnd(before: readonly Item[], next: Item | undefined): boolean {
  const near = before.slice(has(before.at(-1), "COMMA") ? -9 : -5);
  const isCited = near.some((item) =>
    item.tags.some((tag) => tag === "ACCORDING" || tag === "BY" || tag === "CITE" || tag === "IN"),
  );
  const ends =
    !next ||
    next.tags.some(
      (tag) => tag === "MARK" || tag === "SEMICOLON" || tag === "COMMA" || tag === "PERIOD",
    );
  return (
    ends &&
    !isCited &&
    near.some((item) =>
      item.tags.some((tag) => tag === "PARTY" || tag === "PERSON" || tag === "REPORT"),
    )
  );
}

/** The item before, not counting adverbs and quotation marks. */
function lastBut(before: readonly Item[]): Item | undefined {
  return before.findLast(
    (item) =>
      !item.tags.includes("QUOTE") && !(item.tags.includes("WORD") && item.text.endsWith("ly")),
  );
}
