import type { Party } from "../party.ts";
import type { Truce } from "../truce.ts";

/** A party or truce that can be chosen in the form, with everything that it is found by. */
export interface EntryOption {
  id: string;
  /** The formal name: the only one shown. */
  name: string;
  conflicts: readonly string[];
  /** Folded names, the formal one first. */
  texts: readonly string[];
}

export function partyOptions(parties: readonly Party[]): EntryOption[] {
  return parties.map(({ id, name, conflicts, ...names }) => ({
    id,
    name,
    conflicts: conflicts.map(({ conflict }) => conflict),
    texts: fold([
      name,
      ...names.aliases,
      ...Object.values(names.aliasesByLang).flat(),
      ...names.people,
    ]),
  }));
}

export function truceOptions(truces: readonly Truce[]): EntryOption[] {
  return truces.map(({ id, name, conflict, from, ...names }) => ({
    id,
    name,
    conflicts: [conflict],
    texts: fold([
      name,
      ...names.aliases,
      ...Object.values(names.aliasesByLang).flat(),
      ...names.places,
      ...Object.values(names.placesByLang ?? {}).flat(),
      from,
    ]),
  }));
}

/** How many options a list shows. */
const MOST = 12;

/**
 * The options whose names hold all words typed, in any language: names that begin so first, then
 * words that begin so, then the rest; within these those of the conflict at hand first.
 */
export function searchOptions(
  options: readonly EntryOption[],
  typed: string,
  conflict: string | undefined,
): EntryOption[] {
  const query = foldText(typed);
  const words = query.split(" ").filter((word) => word !== "");
  const ranked = options.flatMap((option) => {
    const rank = rankOf(option, query, words);
    if (rank === undefined) return [];
    const near = conflict !== undefined && option.conflicts.includes(conflict) ? 0 : 1;
    return [{ option, rank, near }];
  });
  return ranked
    .toSorted(
      (a, b) => a.near - b.near || a.rank - b.rank || (a.option.name < b.option.name ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ option }) => option);
}

function rankOf(
  { texts }: EntryOption,
  query: string,
  words: readonly string[],
): number | undefined {
  if (words.length === 0) return 0;
  if (texts.some((text) => text.startsWith(query))) return 0;
  const found = (test: (text: string, word: string) => boolean) =>
    texts.some((text) => words.every((word) => test(text, word)));
  if (found((text, word) => ` ${text}`.includes(` ${word}`))) return 1;
  return found((text, word) => text.includes(word)) ? 2 : undefined;
}

function fold(names: readonly string[]): string[] {
  return [...new Set(names.map(foldText))];
}

/** Texts that have no marks to be taken off, as most have none. */
const ASCII = /^[ -~]*$/;

/** Letters alone: without case, accents and marks. */
export function foldText(text: string): string {
  const bare = ASCII.test(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "");
  return bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
