import type { Item } from "../../common/itemise.ts";
import { has, matches, type Stretch } from "../../common/match.ts";
import type { Sentence } from "../../common/reading.ts";
import { isPassive } from "../accused/clause.ts";
import { pattern } from "../grammar.ts";
import { colon, dash, isActor, type Cue, type Sieve } from "./headline-sieves.ts";
import { gapped } from "./gapped.ts";
import { NOMINAL_SIEVES } from "./nominal-sieves.ts";
import { announcesTruce, isAdjective, isPublication } from "./no-speech.ts";
import { phraseAfter, phraseBefore, whole } from "./phrase.ts";

const SAYS = pattern("SAY|SAYING");
const ACCORDING = pattern("ACCORDING THE?");
const TALLIES = pattern("TALLY");
const TALLIED = [
  pattern("(?:TALLY|SAY|DENY) BY THE?"),
  pattern("BE WORD? TALLY (?:IN|ON|THE|WORD|NAME|PLACE|TRUCE|PERIOD|DIRECTION){1,6} BY THE?"),
];
const CITING = pattern(
  "CITE (?:(?!SAY|COMMA|BREAK|VIOLATION).){0,5}? (?<source>THE? (?:PARTY|PERSON|BODY))",
);
const QUOTED = pattern("BE CITE (?=AS|BY)");
const ACCUSED_BY = [
  pattern("BE WORD? ACCUSE BY THE?"),
  pattern(
    "BE WORD? ACCUSE OF (?:(?!COMMA|SEMICOLON|SAY|BY|AND).){1,10} BY THE? (?=PARTY|PERSON|BODY)",
  ),
];
const CHARGE_OF = pattern("PARTY POSSESSIVE? WORD? CHARGE (?=OF|THAT)");
const SHOWS = pattern("SHOW");
const ACCUSES = pattern("ACCUSE|ACCUSING|DENY|DENYING|DISAGREE");

const COLON = pattern("COLON");
const DASH = pattern("DASH|COLON");

/** The ways in which English names a source. */
export const SIEVES: readonly Sieve[] = [
  { forms: [COLON], read: colon },
  { forms: [ACCORDING], read: accordingTo },
  { forms: [CITING, QUOTED], read: citing },
  { forms: [SAYS], read: says },
  { forms: [SHOWS], read: shows },
  { forms: [TALLIES], read: tallies },
  { forms: TALLIED, read: tallied },
  { forms: ACCUSED_BY, read: accusedBy },
  { forms: [ACCUSES], read: accuses },
  { forms: [CHARGE_OF], read: chargeOf },
  { forms: [DASH], read: dash },
  ...NOMINAL_SIEVES,
];

/** "..., according to the Foreign Office" */
function accordingTo(sentence: Sentence): Cue[] {
  return [...matches(ACCORDING, sentence.tags)].flatMap(({ from, to }) => {
    // "Y has handed the envoy a report according to which ...": Y
    if (has(sentence.items[to + 1], "WHICH")) {
      const subject = phraseAfter(sentence.items, 0);
      const scope = { from: to + 2, to: sentence.items.length - 1 };
      return subject ? [{ sieve: "according-to", phrase: subject, cue: { from, to }, scope }] : [];
    }
    const phrase =
      keeperOf(sentence.items, to) ??
      phraseAfter(sentence.items, has(sentence.items[to], "THE") ? to : to + 1);
    return phrase
      ? [{ sieve: "according-to", phrase, cue: { from, to }, scope: whole(sentence) }]
      : [];
  });
}

/** "according to a tally kept by Anadolu", "data compiled by the group" */
function keeperOf(items: readonly Item[], from: number): Stretch | undefined {
  const by = items.findIndex((item, at) => at > from && at < from + 7 && has(item, "BY"));
  const isKept =
    by > 0 &&
    items.slice(from, by).some((item) => has(item, "REPORT")) &&
    /(?:ed|kept|drawn|made)$/.test(items[by - 1]?.text ?? "");
  return isKept ? phraseAfter(items, by + 1) : undefined;
}

/** "citing a statement from the SNC", "SANA quoted the centre", "an official was quoted as saying" */
function citing(sentence: Sentence): Cue[] {
  const { items } = sentence;
  const cited = matches(CITING, sentence.tags)
    .filter(({ from }) => !has(items[from - 1], "BE"))
    .map((match) => {
      const at = match.from;
      const phrase = upToAs(items, phraseAfter(items, match.group("source")?.from ?? items.length));
      return { at, phrase: citesBreach(items, phrase) ? phraseBefore(items, at) : phrase };
    });
  const quoted = matches(QUOTED, sentence.tags).map(({ from, to }) => ({
    at: to,
    phrase: phraseBefore(items, from),
  }));
  return [...cited, ...quoted].flatMap(({ at, phrase }) =>
    phrase ? [{ sieve: "citing", phrase, cue: { from: at, to: at }, scope: whole(sentence) }] : [],
  );
}

/** "Hamas puts off the handover, citing Israeli breaches": who cites them asserts them. */
function citesBreach(items: readonly Item[], phrase: Stretch | undefined): boolean {
  return phrase !== undefined && has(items[phrase.to + 1], "VIOLATION", "BREAKING", "CHARGE");
}

/** "quoted the command as saying": the command. */
function upToAs(items: readonly Item[], phrase: Stretch | undefined): Stretch | undefined {
  const as = phrase && items.findIndex((item, at) => at > phrase.from && has(item, "AS"));
  return phrase && as !== undefined && as > 0 && as <= phrase.to
    ? { from: phrase.from, to: as - 1 }
    : phrase;
}

/** "United Nations figures show", "its data indicate" */
function shows(sentence: Sentence): Cue[] {
  return [...matches(SHOWS, sentence.tags)].flatMap(({ from: verb }) => {
    const phrase = phraseBefore(sentence.items, verb);
    if (
      !phrase ||
      !sentence.items.slice(phrase.from, phrase.to + 1).some((item) => has(item, "REPORT"))
    )
      return [];
    const ends = verb >= sentence.items.length - 3;
    return [
      {
        sieve: "shows",
        phrase,
        cue: { from: verb, to: verb },
        scope: ends ? whole(sentence) : { from: verb + 1, to: sentence.items.length - 1 },
      },
    ];
  });
}

/** "the ministry said that ...", "..., he said", "..., said the army" */
function says(sentence: Sentence): Cue[] {
  return [...matches(SAYS, sentence.tags)].flatMap(({ from: verb }) => {
    const { items } = sentence;
    if (has(items[verb - 1], "BE") && !has(items[verb + 1], "BY")) return [];
    // "continued to violate the truce"
    if (has(items[verb], "CONTINUE") && has(items[verb + 1], "TO")) return [];
    if (isAdjective(items, verb) || announcesTruce(items, verb) || isPublication(items, verb))
      return [];
    if (has(items[verb - 1], "AS") && items.slice(0, verb).some((item) => has(item, "CITE")))
      return [];
    const inverted =
      has(items[verb - 1], "COMMA", "QUOTE") &&
      verb > 1 &&
      !/^t[eo]l/.test(items[verb]?.text ?? "");
    const before = phraseBefore(items, verb);
    const follows =
      inverted &&
      (!isNamed(items, before) || (hasVerb(items, before) && endsWithSource(items, verb)));
    const phrase = follows ? phraseAfter(items, verb + 1) : before;
    if (!phrase) return [];
    const cue = { from: verb, to: verb };
    return [{ sieve: "says", phrase, cue, scope: saidScope(sentence, phrase, verb) }];
  });
}

/** "members of the forces, died there": no name of a source. */
function hasVerb(items: readonly Item[], phrase: Stretch | undefined): boolean {
  return (
    phrase !== undefined &&
    items.slice(phrase.from, phrase.to + 1).some((item) => has(item, "KILLED", "INJURED", "THEM"))
  );
}

/** "..., said the Observatory." */
function endsWithSource(items: readonly Item[], verb: number): boolean {
  const after = phraseAfter(items, verb + 1);
  if (!after || !items.slice(after.from, after.to + 1).some(isActor)) return false;
  const next = items[after.to + 1];
  return (
    next === undefined ||
    has(next, "MARK", "PERIOD") ||
    (has(next, "ON") && has(items[after.to + 2], "PERIOD"))
  );
}

/** What follows the verb when the source opens the clause, else the whole sentence around it. */
function saidScope(sentence: Sentence, phrase: Stretch, verb: number): Stretch {
  const { items } = sentence;
  if (phrase.from > verb) return whole(sentence);
  // "the army says that X, which the rebels call slander", "X, in what the president called a breach"
  const lead = items[phrase.from - 1];
  if (has(items[verb], "CALL") && (has(lead, "WHICH") || lead?.text === "what"))
    return { from: phrase.from, to: items.length - 1 };
  const opens =
    phrase.from === 0 || has(items[phrase.from - 1], "BUT", "SEMICOLON", "DASH", "MARK");
  const follows =
    verb + 1 < items.length && !has(items[verb + 1], "COMMA") && !endsSoon(items, verb);
  const goesOn = follows && !has(items[phrase.from - 1], "COMMA", "QUOTE");
  return opens || goesOn ? { from: verb + 1, to: items.length - 1 } : whole(sentence);
}

function isNamed(items: readonly Item[], phrase: Stretch | undefined): boolean {
  // "the rebels in Koch, says the report"
  if (!phrase || has(items[phrase.from], "IN", "ON", "FROM")) return false;
  return items
    .slice(phrase.from, phrase.to + 1)
    .some((item) => isActor(item) || has(item, "PRONOUN", "NAME", "REPORT"));
}

/** "..., the ministry said on Monday in a statement." */
function endsSoon(items: readonly Item[], verb: number): boolean {
  const rest = items.slice(verb + 1);
  return (
    rest.length <= 12 &&
    !rest.some((item) => has(item, "BREAK", "VIOLATION", "ATTACK", "KILLED", "THAT", "TRUCE"))
  );
}

/** "the mission recorded 12 violations": who counts, asserts. */
function tallies(sentence: Sentence): Cue[] {
  const { items } = sentence;
  return [...matches(TALLIES, sentence.tags)].flatMap(({ from: verb }) => {
    if (has(items[verb - 1], "BE") || has(items[verb - 2], "BE")) return [];
    // "was summoned to register Pakistan's protest"
    if (items.slice(verb + 1, verb + 6).some(({ text }) => text === "protest")) return [];
    // "as the mission put it"
    const isAside =
      has(items[verb + 1], "IT") &&
      items.slice(Math.max(0, verb - 6), verb).some((item) => has(item, "AS"));
    if (
      !isAside &&
      !items.slice(verb + 1, verb + 20).some((item) => has(item, "VIOLATION", "COUNT"))
    )
      return [];
    const phrase = phraseBefore(items, verb);
    if (!phrase) return [];
    return [
      {
        sieve: "tallies",
        phrase,
        cue: { from: verb, to: verb },
        scope: isAside ? whole(sentence) : { from: verb + 1, to: items.length - 1 },
      },
      ...gapped(sentence, verb),
    ];
  });
}

/** "violations were recorded by the task force" */
function tallied(sentence: Sentence): Cue[] {
  const { items } = sentence;
  return [...matches(TALLIED, sentence.tags)].flatMap(({ from, to }) => {
    const phrase = phraseAfter(items, to + 1);
    return phrase ? [{ sieve: "tallied", phrase, cue: { from, to }, scope: whole(sentence) }] : [];
  });
}

/** "Mali's army was accused by the rebels of breaking the truce" */
function accusedBy(sentence: Sentence): Cue[] {
  return [...matches(ACCUSED_BY, sentence.tags)].flatMap(({ from, to }) => {
    const at = has(sentence.items[to], "THE") ? to : to + 1;
    const phrase = phraseAfter(sentence.items, at);
    return phrase
      ? [{ sieve: "accused-by", phrase, cue: { from, to }, scope: whole(sentence) }]
      : [];
  });
}

/** "Baku accuses Yerevan of ...", "Moscow denied ..." */
function accuses(sentence: Sentence): Cue[] {
  return [...matches(ACCUSES, sentence.tags)].flatMap(({ from: verb }) => {
    const before = sentence.items[verb - 1];
    if (isPassive(sentence.items, verb) || /^st(?:ands?|ood)$/.test(before?.text ?? "")) return [];
    const phrase = phraseBefore(sentence.items, verb);
    if (!phrase) return [];
    return [
      {
        sieve: "accuses",
        phrase,
        cue: { from: verb, to: verb },
        scope: { from: verb, to: sentence.items.length - 1 },
      },
    ];
  });
}

/** "despite Thai accusations of early violations" */
function chargeOf(sentence: Sentence): Cue[] {
  return [...matches(CHARGE_OF, sentence.tags)].map((match) => ({
    sieve: "charge-of",
    phrase: { from: match.from, to: match.from },
    cue: { from: match.to, to: match.to },
    scope: { from: match.to, to: sentence.items.length - 1 },
  }));
}
