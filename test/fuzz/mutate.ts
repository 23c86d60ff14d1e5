import * as fc from "fast-check";

/** Pieces that have broken parsers of text, markup and dates before. */
const PIECES = [
  "",
  " ",
  "\n",
  "\u00a0",
  "\u00ad",
  "\u200f",
  "\u2028",
  "\ufeff",
  "\0",
  "\ud83d",
  "’",
  "“",
  "…",
  "—",
  ",",
  ".",
  "1,234,567",
  "١٬٢٣٤",
  "1e309",
  "-0",
  "9999999999999999",
  "February 30",
  "31.12.9999",
  "24 hours",
  "<",
  ">",
  "</p>",
  "<p>",
  "<!--",
  "]]>",
  "<script>",
  "<table>",
  "<input name=textContent>",
  "&#0;",
  "&nbsp;",
  "\\",
  '"',
  "{",
  "}",
  "[",
  "null",
  "__proto__",
  "ceasefire",
  "violated",
  "violations",
  "a".repeat(5000),
] as const;

const edit = fc.record({
  kind: fc.constantFrom("delete", "repeat", "swap", "insert", "cut"),
  at: fc.nat(1_000_000),
  length: fc.integer({ min: 1, max: 12 }),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 12 })),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A text of the corpus with some of its tokens lost, doubled, moved or replaced. */
export function mutated(corpus: readonly string[], most = 12): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...corpus), fc.array(edit, { minLength: 1, maxLength: most }))
    .map(([text, edits]) => edits.reduce(applyEdit, [...(text.match(TOKENS) ?? [])]).join(""));
}

const TOKENS = /[\p{L}\p{M}]+|\p{N}+|\s+|[^]/gu;

type Apply = (
  parts: [before: string[], middle: string[], after: string[]],
  piece: string,
) => string[];

const APPLY: Record<Edit["kind"], Apply> = {
  delete: ([before, , after]) => [...before, ...after],
  repeat: ([before, middle, after]) => [...before, ...middle, ...middle, ...after],
  swap: ([before, middle, after]) => [...before, ...middle.toReversed(), ...after],
  insert: ([before, middle, after], piece) => [...before, piece, ...middle, ...after],
  cut: ([before]) => before,
};

function applyEdit(tokens: string[], { kind, at, length, piece }: Edit): string[] {
  const from = tokens.length === 0 ? 0 : at % tokens.length;
  const to = Math.min(tokens.length, from + length);
  return APPLY[kind]([tokens.slice(0, from), tokens.slice(from, to), tokens.slice(to)], piece);
}
