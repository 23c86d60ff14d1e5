import { expect, test } from "vitest";
import { matches } from "./match.ts";
import { createAlphabet } from "./tags.ts";

const alphabet = createAlphabet([["SAY"], ["SAY", "VERB"], ["VERB"]], {
  ANY_NAME: ["NAME", "PARTY"],
});

/** Where a pattern matches a row of items with these tags. */
function placesOf(source: string, row: string): string[] {
  const items = row.split(" ").map((tags) => ({ tags: tags.split("+") }));
  return matches(alphabet.compile(source), alphabet.write(items)).map((match) => {
    const act = match.group("act");
    return `${match.from}-${match.to}${act ? ` act ${act.from}-${act.to}` : ""}`;
  });
}

test.each<[source: string, row: string, places: string[]]>([
  ["SAY|PARTY", "SAY WORD PARTY SAY+VERB", ["0-0", "2-2", "3-3"]],
  ["COUNT WORD{0,2} PARTY", "COUNT WORD WORD PARTY COUNT PARTY", ["0-3", "4-5"]],
  ["COUNT (?:(?!SAY|COMMA).){0,3} (?<act>PARTY)", "COUNT WORD PARTY", ["0-2 act 2-2"]],
  ["COUNT (?:(?!SAY|COMMA).){0,3} PARTY", "COUNT SAY+VERB PARTY", []],
  ["COUNT (?!VERB)(?:SAY|WORD) PARTY", "COUNT SAY PARTY COUNT SAY+VERB PARTY", ["0-2"]],
  ["ANY_NAME (?=COMMA|$)", "NAME COMMA PARTY", ["0-0", "2-2"]],
  ["^WORD? (?: COMMA WORD | PARTY )", "COMMA WORD COMMA WORD", ["0-1"]],
  ["WORD (?<act>SAY|PARTY WORD)?", "WORD PARTY WORD SAY", ["0-2 act 1-2"]],
])("%s in %s", (source, row, places) => {
  expect(placesOf(source, row)).toEqual(places);
});

test.each([
  ["SAY (WORD", "open bracket"],
  ["SAY)", "bracket too many"],
  ["NOBODY", "no such tag"],
  ["SAY # WORD", '"#"'],
])("%s is no pattern: %s", (source, message) => {
  expect(() => alphabet.compile(source)).toThrow(message);
});
