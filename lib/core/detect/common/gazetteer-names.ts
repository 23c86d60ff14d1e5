import type { ClaimsIndex } from "../../claims-index.ts";
import type { Party } from "../../party.ts";
import type { Truce } from "../../truce.ts";
import { foldWord } from "../../text/fold-word.ts";
import { createWordMemory, type KnownWord } from "../../text/known-word.ts";
import { nextWordStart, wordEnd } from "../../text/word.ts";
import { growNames, type NameNode, type NameOwner, type RawName } from "./gazetteer-name.ts";
import type { GazetteerLanguage, HitKind, HitWay } from "./gazetteer.ts";

export interface NameTable {
  /**
   * The names that begin with a word, which may carry an ending beyond the name's. They are prepared for
   * matching when they are first asked for.
   */
  startingWith(word: KnownWord): readonly NameNode[];
}

/** What filing must know of a language. */
type NamingLanguage = Pick<
  GazetteerLanguage,
  "code" | "spell" | "endings" | "beforeNoun" | "isOfAny"
>;

/**
 * Every name of the index that a text in the language can use, by its first word. Names are put into drawers by
 * their first letter at once and sorted by word when a drawer is first opened: filing must be cheap
 * while the code is cold, which is when a background worker needs it.
 */
export function collectNames(
  index: Pick<ClaimsIndex, "parties" | "truces" | "outlets">,
  language: NamingLanguage,
): NameTable {
  const { code: lang, spell, endings } = language;
  const drawers = Array.from({ length: DRAWERS }, (): Drawer => ({ texts: [], owners: [] }));
  const file: File = (texts, kind, how, ids) => {
    if (texts !== undefined && texts.length > 0)
      fileAll(spell ? texts.map(spell) : texts, { kind, how, ids }, drawers);
  };
  for (const party of index.parties) fileParty(party, language, file);
  for (const truce of index.truces) {
    file(truce.aliases, "truce", "alias", [truce.id]);
    file(truce.aliases.flatMap(otherNouns), "truce", "alias", [truce.id]);
    const common = truce.aliases.filter((alias) => COMMON.test(alias));
    if (common.length > 0)
      for (const { id, conflict } of index.truces)
        if (id !== truce.id && conflict === truce.conflict) file(common, "truce", "alias", [id]);
    file(truce.aliasesByLang[lang], "truce", "alias", [truce.id]);
  }
  filePlaces(index.truces, lang, file);
  for (const { name, domain } of index.outlets) file([name], "outlet", "alias", [domain]);
  const sorted: (Map<string, Entry> | undefined)[] = [];
  const nodeOf = (word: string): NameNode | undefined => {
    const at = word.charCodeAt(0) & LETTER_BITS;
    const entry = (sorted[at] ??= sortByFirstWord(drawers[at] as Drawer)).get(word);
    return entry && (entry.root ??= growNames(entry.names));
  };
  return { startingWith: rememberNodes((word) => nodesOf(word, endings, nodeOf)) };
}

function nodesOf(
  word: string,
  endings: readonly string[],
  nodeOf: (word: string) => NameNode | undefined,
): readonly NameNode[] {
  const stems = endings
    .filter((ending) => word.length >= ending.length + 2 && word.endsWith(ending))
    .map((ending) => word.slice(0, -ending.length));
  const nodes = [word, ...stems].flatMap((stem) => nodeOf(stem) ?? []);
  return nodes.length > 0 ? nodes : NO_NODES;
}
const NO_NODES: readonly NameNode[] = [];

/** The table that was asked last, and the names that begin with a word in it. */
let lastAsked: (word: string) => readonly NameNode[] = () => NO_NODES;
const nodesOfLast = createWordMemory(({ folded }) => lastAsked(folded));

/** Most words of a text have been met before, and begin no name. A table may be one of many, so none keeps its own. */
function rememberNodes(
  work: (word: string) => readonly NameNode[],
): (word: KnownWord) => readonly NameNode[] {
  return (word) => {
    if (lastAsked !== work) {
      lastAsked = work;
      nodesOfLast.forget();
    }
    return nodesOfLast.of(word);
  };
}

/** What many truces are called is no name of the one that the index lists it for. */
const COMMON =
  /^(?:cessation of hostilities(?: agreement)?|CoH|ceasefire regime|(?:nationwide|indefinite) ceasefire)$/;

/** "four-day ceasefire": papers say truce and pause as well. */
function otherNouns(alias: string): string[] {
  const length = TIMED.exec(alias)?.[1];
  return length === undefined
    ? []
    : ["truce", "ceasefire", "cease-fire", "pause"]
        .map((noun) => `${length} ${noun}`)
        .filter((name) => name !== alias);
}
const TIMED = /^(\S+-(?:hour|day|week|month)) (?:truce|cease-?fire|pause)$/;

/** The names that share a first word, as filed and as prepared. */
interface Entry {
  names: RawName[];
  root: NameNode | undefined;
}

interface Drawer {
  texts: string[];
  owners: NameOwner[];
}
const DRAWERS = 32;
/** `A` and `a` differ in the bit above these; other letters share the drawers as it happens. */
const LETTER_BITS = 31;

/** The plain first letter is read in place: a call a name would double the time of a cold start. */
function fileAll(texts: readonly string[], owner: NameOwner, drawers: readonly Drawer[]): void {
  for (let position = 0; position < texts.length; position += 1) {
    const text = texts[position] as string;
    const code = text.charCodeAt(0);
    const plain = (code > 64 && code < 91) || (code > 96 && code < 123 && code !== LETTER_T);
    const letter = plain ? code : firstWord(text).charCodeAt(0);
    const drawer = drawers[letter & LETTER_BITS] as Drawer;
    drawer.texts.push(text);
    drawer.owners.push(owner);
  }
}

/** "the ..." is filed under its second word. */
const LETTER_T = 116;

type File = (
  texts: readonly string[] | undefined,
  kind: HitKind,
  how: HitWay,
  ids: readonly string[],
) => void;

function fileParty(party: Party, language: NamingLanguage, file: File): void {
  const { code, beforeNoun, isOfAny } = language;
  const ids = [party.id];
  file(party.aliases, "party", "alias", ids);
  file(party.aliasesByLang[code], "party", "alias", ids);
  file(party.adjectives, "party", "adjective", ids);
  file(party.contextual, "party", "contextual", ids);
  for (const name of beforeNoun ? party.contextual : []) {
    const noun = beforeNoun?.(name);
    if (noun !== undefined) file([noun], "party", "attributive", ids);
  }
  if (isOfAny && party.epithets.some(isOfAny)) {
    file(party.epithets.filter(isOfAny), "party", "contextual", ids);
    file(
      party.epithets.filter((epithet) => !isOfAny(epithet)),
      "party",
      "epithet",
      ids,
    );
  } else file(party.epithets, "party", "epithet", ids);
  file(party.people, "person", "person", ids);
}

/** Truces of one conflict often have the same list of places: it is filed once for all of them. */
function filePlaces(truces: readonly Truce[], lang: string, file: File): void {
  const lists = new Map<string, { places: readonly string[]; ids: string[] }>();
  for (const { id, places, placesByLang } of truces) {
    for (const list of [places, placesByLang?.[lang] ?? []]) {
      const key = list.join("\n");
      const same = lists.get(key);
      if (same) same.ids.push(id);
      else lists.set(key, { places: list, ids: [id] });
    }
  }
  for (const { places, ids } of lists.values()) file(places, "place", "alias", ids);
}

function sortByFirstWord({ texts, owners }: Drawer): Map<string, Entry> {
  const byWord = new Map<string, Entry>();
  for (const [position, text] of texts.entries()) {
    const name = { text, owner: owners[position] as NameOwner };
    const word = firstWord(text);
    const entry = byWord.get(word);
    if (entry) entry.names.push(name);
    else byWord.set(word, { names: [name], root: undefined });
  }
  return byWord;
}

const PLAIN_WORD = /^[a-z]+$/;

function firstWord(name: string): string {
  const from = name.startsWith("the ") ? 4 : 0;
  const space = name.indexOf(" ", from);
  const word = (space < 0 ? name.slice(from) : name.slice(from, space)).toLowerCase();
  if (PLAIN_WORD.test(word)) return word;
  const start = nextWordStart(name, from);
  return foldWord(name.slice(start, wordEnd(name, start)));
}
