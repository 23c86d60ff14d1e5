import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";

test("inputs and options may stand in any order", () => {
  expect(readArguments(["a.html", "--json", "--published", "2017-01-13", "b.txt"])).toEqual({
    ok: true,
    value: { inputs: ["a.html", "b.txt"], json: true, explain: false, published: "2017-01-13" },
  });
});

test.each([
  ["nothing to read", []],
  ["an unknown option", ["--yaml", "a.html"]],
  ["a day that does not exist", ["--published", "2017-02-30", "a.html"]],
])("%s is refused with a message", (_, argv) => {
  const result = readArguments(argv);
  expect(result.ok ? "" : result.message).not.toBe("");
});
