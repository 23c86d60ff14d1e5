import type { Interface } from "node:readline";

/** The lines up to the one that is waited for, and those that come with it. */
export function readLinesUntil(
  input: Interface,
  isLast: (line: string) => boolean,
): Promise<string[]> {
  const lines: string[] = [];
  return new Promise((resolve) => {
    input.on("line", (line) => {
      lines.push(line);
      // What is printed in the same breath belongs to it.
      if (isLast(line)) setTimeout(() => resolve(lines), 50);
    });
  });
}
