import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exportName, parserFile, parserTestFile, withParser } from "./parser-files.ts";

const parser = {
  language: "en",
  name: "counted-by-hand",
  example: 'The "mission" counted 12 breaches of the truce by hand.',
};

test("a parser is exported under the name of its file", () => {
  expect(exportName(parser)).toBe("countedByHand");
  expect(parserFile(parser)).toContain("export const countedByHand: Parser");
});

const configuration = readFileSync(
  new URL("../../lib/core/detect/en/configuration.ts", import.meta.url),
  "utf8",
);

test("the sentence stands in the comment and in the test", () => {
  expect(parserFile(parser)).toContain(JSON.stringify(parser.example));
  expect(parserTestFile(parser, configuration)).toContain(JSON.stringify(parser.example));
});

test.each(["en", "fr"])("the configuration of %s takes it in, last of the parsers", (language) => {
  const before = readFileSync(
    new URL(`../../lib/core/detect/${language}/configuration.ts`, import.meta.url),
    "utf8",
  );
  const after = withParser(before, parser);
  expect(after).toContain('import { countedByHand } from "./parsers/counted-by-hand.ts";');
  expect(after).toMatch(/parsers: \[[^\]]*, countedByHand\]/);
});
