/**
 * Patterns over tags, as the rules write them ("COUNT MODIFIER{0,6} VIOLATION"), read into a tree: so that they
 * can be written as a regular expression which is quick to run, and so that it is known what they cannot match
 * without.
 */
export type TagPattern =
  /** One item with one of these tags and none of those. */
  | { kind: "item"; tags: readonly string[]; except: readonly string[] }
  /** One item, whatever its tags, but none of these. */
  | { kind: "any"; except: readonly string[] }
  | { kind: "edge"; mark: string }
  | { kind: "row"; parts: readonly TagPattern[] }
  | { kind: "choice"; of: readonly TagPattern[] }
  | { kind: "group"; name: string; of: TagPattern }
  | { kind: "look"; opening: string; of: TagPattern }
  | { kind: "repeat"; of: TagPattern; times: string };

const TOKEN =
  /\(\?<[a-z]\w*>|\(\?<?[=!]|\(\?:|[()|.^$]|\{\d+(?:,\d*)?\}\??|[?*+]\??|[A-Z][A-Z_]*|\S/g;

/** Reads a pattern; throws where it is none. `tagsOf` gives the tags that a name in it stands for. */
export function readTagPattern(
  source: string,
  tagsOf: (name: string) => readonly string[],
): TagPattern {
  const tokens = source.match(TOKEN) ?? [];
  let at = 0;
  const readChoice = (): TagPattern => {
    const choices = [readRow()];
    while (tokens[at] === "|") {
      at += 1;
      choices.push(readRow());
    }
    return choiceOf(choices);
  };
  const readRow = (): TagPattern => {
    const parts: TagPattern[] = [];
    for (let next = tokens[at]; next !== undefined && next !== "|" && next !== ")";) {
      parts.push(readOne(next));
      next = tokens[at];
    }
    return rowOf(parts);
  };
  const readOne = (token: string): TagPattern => {
    at += 1;
    let one = token.startsWith("(") ? readGroup(token) : readPlain(token);
    for (let times = tokens[at]; times && /^[?*+{]/.test(times); times = tokens[at]) {
      at += 1;
      one = { kind: "repeat", of: one, times };
    }
    return one;
  };
  const readGroup = (opening: string): TagPattern => {
    const of = readChoice();
    if (tokens[at] !== ")") throw new Error(`open bracket in the pattern ${source}`);
    at += 1;
    if (opening === "(?:" || opening === "(") return of;
    const name = /^\(\?<(\w+)>/.exec(opening)?.[1];
    return name === undefined ? { kind: "look", opening, of } : { kind: "group", name, of };
  };
  const readPlain = (token: string): TagPattern => {
    if (token === ".") return { kind: "any", except: [] };
    if (token === "^" || token === "$") return { kind: "edge", mark: token };
    if (!/^[A-Z]/.test(token)) throw new Error(`"${token}" in the pattern ${source}`);
    return { kind: "item", tags: tagsOf(token), except: [] };
  };
  const whole = readChoice();
  if (at < tokens.length) throw new Error(`bracket too many in the pattern ${source}`);
  return whole;
}

/** "SAY|SAYING" is one item with either tag. */
function choiceOf(choices: readonly TagPattern[]): TagPattern {
  const [first] = choices;
  if (choices.length === 1 && first) return first;
  const tags: string[] = [];
  for (const each of choices) {
    if (each.kind !== "item" || each.except.length > 0) return { kind: "choice", of: choices };
    tags.push(...each.tags);
  }
  return { kind: "item", tags: [...new Set(tags)], except: [] };
}

/** "(?!COMMA|SAY)." is one item without these tags. */
function rowOf(parts: readonly TagPattern[]): TagPattern {
  const row: TagPattern[] = [];
  for (const part of parts) {
    const except = exceptedBy(row.at(-1));
    if (except && (part.kind === "item" || part.kind === "any"))
      row[row.length - 1] = { ...part, except: [...except, ...part.except] };
    else row.push(part);
  }
  return row.length === 1 ? (row[0] as TagPattern) : { kind: "row", parts: row };
}

function exceptedBy(part: TagPattern | undefined): readonly string[] | undefined {
  if (part?.kind !== "look" || part.opening !== "(?!") return undefined;
  const { of } = part;
  return of.kind === "item" && of.except.length === 0 ? of.tags : undefined;
}
