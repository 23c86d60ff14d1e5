/** What a pattern of the lexicon cannot match without, as bits: a point, a number, a unit ... */
export const NEED = { point: 1, number: 2, unit: 4, part: 8, ordinal: 16 } as const;

const NEED_OF: Readonly<Record<string, number>> = {
  a: NEED.point,
  b: NEED.point,
  date: NEED.point,
  year: NEED.point,
  n: NEED.number,
  unit: NEED.unit,
  part: NEED.part,
  ordinal: NEED.ordinal,
};

const TOKEN = /\[(?:\\.|[^\]])*\]|\\.|\{\w+\}|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|\||[^]/g;
const OPTIONAL = /^(?:[?*]|\{0,)/;

/**
 * The placeholders that every way through a pattern passes. Most patterns begin with a common word ("in", "the")
 * and speak of a unit or a number that is not there: this leaves a third of the tries.
 */
export function needsOfPeriod(pattern: string): number {
  const open: { opening: string; needs: number; choices: number[] }[] = [];
  let here = { opening: "(", needs: 0, choices: [] as number[] };
  for (const { 0: token, index } of pattern.matchAll(TOKEN)) {
    const isOptional = OPTIONAL.test(pattern.slice(index + token.length));
    if (token.startsWith("(")) {
      open.push(here);
      here = { opening: token, needs: 0, choices: [] };
    } else if (token === "|") {
      here.choices.push(here.needs);
      here.needs = 0;
    } else if (token === ")") {
      const needs = neededByAll(here);
      const isLook = here.opening.endsWith("!");
      here = open.pop() ?? here;
      if (!isOptional && !isLook) here.needs |= needs;
    } else if (!isOptional) here.needs |= NEED_OF[token.slice(1, -1)] ?? 0;
  }
  return neededByAll(here);
}

function neededByAll({ needs, choices }: { needs: number; choices: readonly number[] }): number {
  return choices.reduce((shared, choice) => shared & choice, needs);
}
