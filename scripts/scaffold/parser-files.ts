/** A new parser as it is asked for: `en`, `counted-by-hand`, and the sentence that it is to read. */
export interface NewParser {
  language: string;
  name: string;
  example: string;
}

/** "counted-by-hand" -> "countedByHand" */
export function exportName({ name }: Pick<NewParser, "name">): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function parserFile(parser: NewParser): string {
  const { language, name, example } = parser;
  return `import { foundFigure } from "../../common/found.ts";
import { matches } from "../../common/match.ts";
import type { Parser } from "../../rule.ts";
import { pattern } from "../grammar.ts";

const name = "${language}/${name}";
const FORM = pattern("(?<count>COUNT) MODIFIER{0,8} VIOLATION");

/** ${JSON.stringify(example)} */
export const ${exportName(parser)}: Parser = {
  name,
  forms: [FORM],
  read: (sentence) =>
    [...matches(FORM, sentence.tags)].flatMap(({ from, to }) => {
      const count = sentence.items[from]?.count;
      return count
        ? [foundFigure(name, sentence, { from, to, act: to }, { metric: "violations", count })]
        : [];
    }),
};
`;
}

/** Its test: what it must read, and what it must leave alone. */
export function parserTestFile(parser: NewParser, configuration: string): string {
  const { name, example } = parser;
  const language = /^export const (\w+): Language/m.exec(configuration)?.[1];
  if (!language) throw new Error("configuration.ts does not export its language as expected");
  return `import { expect, test } from "vitest";
import { findingsIn } from "../../../../../test/detect/findings.ts";
import { ${language} } from "../configuration.ts";
import { ${exportName(parser)} } from "./${name}.ts";

test.each<[text: string, found: string[]]>([
  [${JSON.stringify(example)}, ["figure 12 violations: the words that it marks"]],
  ["If the truce is violated, the monitors will report it.", []],
])("reads what it is for: %s", (text, found) => {
  expect(findingsIn(${language}, ${exportName(parser)}, text)).toEqual(found);
});
`;
}

/** The configuration of the language with the parser in it, last of the parsers; not yet formatted. */
export function withParser(configuration: string, parser: NewParser): string {
  const name = exportName(parser);
  const list = /parsers: \[([^\]]*?),?\s*\]/.exec(configuration);
  const last = [...configuration.matchAll(/^import .* from "\.\/parsers\/.*";$/gm)].at(-1);
  if (!last || !list) throw new Error("configuration.ts does not list its parsers as expected");
  const line = `import { ${name} } from "./parsers/${parser.name}.ts";`;
  return configuration
    .replace(list[0], `parsers: [${list[1]}, ${name}]`)
    .replace(last[0], `${last[0]}\n${line}`);
}
