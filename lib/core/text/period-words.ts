/** More lists than this are not told apart: as bits, beside those of `NEED`, they fit a small number. */
const MOST_LISTS = 24;
const FIRST_BIT = 32;
/** Shorter words stand near any. */
const LEAST_LETTERS = 4;

const SPECIAL = /\[(?:\\.|[^\]])*\]|\\.|\(|\)/g;
const QUANTIFIER = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/;
const OPTIONAL = /^(?:[?*]|\{0)/;
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** What the words of a text can be for patterns, as bits, and what each pattern needs. */
export interface PeriodWords {
  meets: ReadonlyMap<string, number>;
  needs: readonly number[];
}

/** The words that patterns of time cannot match without, beside numbers and names: "previous" or "preceding". */
export function filePeriodWords(patterns: readonly string[]): PeriodWords {
  const bits = new Map<string, number>();
  const meets = new Map<string, number>();
  const bitOf = (words: readonly string[]): number => {
    const key = words.join(" ");
    const known = bits.get(key);
    if (known !== undefined || bits.size === MOST_LISTS) return known ?? 0;
    const bit = FIRST_BIT << bits.size;
    bits.set(key, bit);
    for (const word of words) meets.set(word, (meets.get(word) ?? 0) | bit);
    return bit;
  };
  const needs = patterns.map((pattern) =>
    neededWords(pattern).reduce((all, words) => all | bitOf(words), 0),
  );
  return { meets, needs };
}

/**
 * Lists of words, of each of which every match holds one. Only what is plain to see: words between spaces that
 * are in no choice, and choices between such words.
 */
export function neededWords(pattern: string): string[][] {
  const lists: string[][] = [];
  /** Does a word begin here? */
  let isStart = true;
  for (let at = 0; at < pattern.length;) {
    const letter = pattern.charAt(at);
    if (letter === "|") return [];
    if (letter === "(") {
      const end = endOfGroup(pattern, at);
      const times = QUANTIFIER.exec(pattern.slice(end))?.[0] ?? "";
      const after = end + times.length;
      if (pattern.startsWith("(?:", at)) {
        const choices = pattern.slice(at + 3, end - 1).split("|");
        if (isStart && times === "" && pattern.charAt(after) === " " && choices.every(isPlain))
          lists.push(choices.map(longestWord));
        isStart = endsInSpace(pattern.slice(at + 3, end - 1)) && (isStart || !OPTIONAL.test(times));
      }
      at = after;
      continue;
    }
    const word = /^[a-z]+/.exec(pattern.slice(at))?.[0];
    const after = at + (word?.length ?? 1);
    if (word !== undefined && isStart && pattern.charAt(after) === " ") lists.push([word]);
    isStart = letter === " " && !QUANTIFIER.test(pattern.slice(after));
    at = after;
  }
  return lists.filter((words) => words.every(({ length }) => length >= LEAST_LETTERS));
}

function endOfGroup(pattern: string, start: number): number {
  let depth = 0;
  for (const { 0: token, index } of pattern.slice(start).matchAll(SPECIAL)) {
    if (token === "(") depth += 1;
    else if (token === ")") depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return pattern.length;
}

const isPlain = (choice: string): boolean => PLAIN.test(choice);

/** Whichever way through a group is taken. */
function endsInSpace(group: string): boolean {
  const flat = group.replace(/\(\?:[^()]*\)/g, "x");
  return !/[()]/.test(flat) && flat.split("|").every((choice) => choice.endsWith(" "));
}

const longestWord = (phrase: string): string =>
  phrase.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest));
