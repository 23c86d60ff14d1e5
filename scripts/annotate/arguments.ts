import { parseArgs } from "node:util";
import { daySchema } from "../../lib/core/period.ts";

export interface AnnotateArguments {
  inputs: string[];
  json: boolean;
  explain: boolean;
  published: string | null;
}

export const USAGE = `usage: npm run --silent annotate -- [options] PATH|URL ...

Finds claims that a ceasefire was violated, and sets beside each what the claims index holds.
PATH is an .html, .txt or .json file, or a folder of them; URL begins with http:// or https://.

  --json                  one JSON object a line instead of a table
  --published YYYY-MM-DD  the day of publication, in place of what the input itself says
  --explain               why each claim was marked, and where each field comes from`;

/** Reads the command line; a message for the user where it makes no sense. */
export function readArguments(
  argv: string[],
): { ok: true; value: AnnotateArguments } | { ok: false; message: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        explain: { type: "boolean", default: false },
        published: { type: "string" },
      },
    });
    const { json, explain, published = null } = values;
    if (positionals.length === 0) return { ok: false, message: USAGE };
    if (published !== null && !daySchema.safeParse(published).success)
      return { ok: false, message: `--published: "${published}" is no day (YYYY-MM-DD)` };
    return { ok: true, value: { inputs: positionals, json, explain, published } };
  } catch (error) {
    return {
      ok: false,
      message: `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`,
    };
  }
}
