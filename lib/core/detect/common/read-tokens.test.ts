import { expect, test } from "vitest";
import { spellingOf } from "../../text/known-word.ts";
import { readWords } from "../../text/word.ts";
import { readTokens } from "./read-tokens.ts";

const read = (text: string): string =>
  readTokens(text, readWords(text), { start: 0, end: text.length, from: 0 })
    .known.map(spellingOf)
    .join("|");

test.each([
  ["Cease-fire broken, U.N. says.", "cease-fire|broken|,|u.n.|says|."],
  ["Syria's army, the parties' list", "syria|'s|army|,|the|parties|'|list"],
  ["don't, L'Aquila", "don't|,|l'aquila"],
  ["1,248 times at 18:30 on the 23rd.", "1,248|times|at|18:30|on|the|23rd|."],
  ["Sana'a (Yemen) - Ta'izz", "sana'a|(|yemen|)|-|ta'izz"],
  ["İstanbul Çavuşoğlu", "istanbul|çavuşoğlu"],
])("%s", (text, tokens) => {
  expect(read(text)).toBe(tokens);
});

test("offsets are those of the whole text", () => {
  const text = "One. Two words.";
  const { starts, ends } = readTokens(text, readWords(text), {
    start: 5,
    end: text.length,
    from: 1,
  });
  expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual(["Two", "words", "."]);
});
