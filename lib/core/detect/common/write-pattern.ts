import type { TagPattern } from "./tag-pattern.ts";

/**
 * A pattern as the source of a regular expression over letters. One item is one class of letters, never a choice
 * of classes or a look ahead at one: that halves the time of a search.
 */
export function writePattern(
  pattern: TagPattern,
  lettersOf: (tag: string) => readonly string[],
): string {
  const write = (each: TagPattern): string => {
    switch (each.kind) {
      case "item": {
        const except = lettersIn(each.except, lettersOf);
        const letters = [...lettersIn(each.tags, lettersOf)].filter(
          (letter) => !except.has(letter),
        );
        return `[${letters.join("")}]`;
      }
      case "any":
        return `[^${[...lettersIn(each.except, lettersOf)].join("")}]`;
      case "edge":
        return each.mark;
      case "row":
        return each.parts
          .map((part) => (part.kind === "choice" ? wrap(part) : write(part)))
          .join("");
      case "choice":
        return each.of.map(write).join("|");
      case "group":
        return `(?<${each.name}>${write(each.of)})`;
      case "look":
        return `${each.opening}${write(each.of)})`;
      case "repeat":
        return `${isOne(each.of) ? write(each.of) : wrap(each.of)}${each.times}`;
      default:
        return each satisfies never;
    }
  };
  const wrap = (each: TagPattern): string => `(?:${write(each)})`;
  return write(pattern);
}

function isOne({ kind }: TagPattern): boolean {
  return kind === "item" || kind === "any" || kind === "group";
}

function lettersIn(
  tags: readonly string[],
  lettersOf: (tag: string) => readonly string[],
): Set<string> {
  return new Set(tags.flatMap(lettersOf));
}
