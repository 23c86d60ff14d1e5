import { createAnnotate } from "./annotate-article.ts";
import { readArguments } from "./arguments.ts";
import { findSources } from "./find-sources.ts";
import { outputLine } from "./output-line.ts";
import { readSource } from "./read-source.ts";
import { renderTable } from "./table.ts";

/** Where results and complaints go. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
}

/**
 * The whole command: reads its arguments, prints each document, complains about those that cannot
 * be read and goes on. The answer is the exit status: 1 after a complaint, 2 for a command that
 * makes no sense.
 */
export async function annotateInputs(argv: string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const args = readArguments(argv);
  if (!args.ok) {
    terminal.complain(args.message);
    return 2;
  }
  const { inputs, json, explain, published } = args.value;
  const annotate = createAnnotate();
  let status: 0 | 1 = 0;
  for (const source of inputs.flatMap(findSources)) {
    const read = await readSource(source);
    if (!read.ok) {
      terminal.complain(read.message);
      status = 1;
      continue;
    }
    const { id, article: found } = read.document;
    const article = { ...found, published: published ?? found.published };
    const annotations = annotate(article);
    terminal.print(
      json
        ? JSON.stringify(outputLine({ id, article }, annotations, explain))
        : renderTable({ id, article }, annotations, explain),
    );
  }
  return status;
}
