import type { Place } from "./fault.ts";

/** Any character from the space on but a quotation mark or a backslash, or an escape. */
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/.source;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/.source;
const TOKEN = new RegExp(`(${STRING})|(${SCALAR})|([{}[\\]:,])`, "y");
const SPACE = /[ \t\n\r]*/y;

/** What may come next. `first` marks that the list or object may also end here. */
type Expected =
  "value" | "first value" | "key" | "first key" | "colon" | "comma or end" | "nothing";

/**
 * Where a text stops being JSON, as line and column from 1: engines word their messages differently,
 * and most leave the place out. For a text that is JSON, its end.
 */
export function findJsonError(text: string): Place {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const next: Expected | undefined = match ? step(tokenOf(match), expected, open) : undefined;
    if (!match || !next) return placeOf(text, at);
    expected = next;
    at = TOKEN.lastIndex;
  }
}

function tokenOf([token, string, scalar]: RegExpExecArray): string {
  if (string !== undefined) return "string";
  return scalar === undefined ? token : "scalar";
}

/** What is expected after the token, or undefined when the token is not expected itself. */
function step(token: string, expected: Expected, open: string[]): Expected | undefined {
  if (expected === "colon") return token === ":" ? "value" : undefined;
  if (expected === "key" || expected === "first key") {
    if (token === "string") return "colon";
    return token === "}" && expected === "first key" ? close(open) : undefined;
  }
  if (expected === "comma or end") {
    const inside = open.at(-1);
    if (token === ",") return inside === "{" ? "key" : "value";
    return token === (inside === "{" ? "}" : "]") ? close(open) : undefined;
  }
  if (expected === "nothing") return undefined;
  if (token === "]" && expected === "first value") return close(open);
  if (token === "string" || token === "scalar") return open.length > 0 ? "comma or end" : "nothing";
  if (token !== "{" && token !== "[") return undefined;
  open.push(token);
  return token === "{" ? "first key" : "first value";
}

function close(open: string[]): Expected {
  open.pop();
  return open.length > 0 ? "comma or end" : "nothing";
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

export function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}
