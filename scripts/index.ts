import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { EXPORTS, exportBundle } from "./index/export.ts";
import { importFile } from "./index/import.ts";
import type { Output } from "./index/output.ts";
import { printStats } from "./index/stats.ts";
import { validate } from "./index/validate.ts";

const BUNDLED = fileURLToPath(new URL("../public/index", import.meta.url));

const USAGE = `npm run index -- COMMAND PATH

  validate PATH...      check index folders and files; faults as file:line:column
  import FILE           show what is new, known, in conflict or refused, and write nothing
      --into PATH       an index folder (default: public/index), or a file of signed lines
      --write           write what is new
      --conflicts       and what is in conflict: both versions then stand side by side
  export PATH           write what a folder or a file holds
      --as FORMAT       ${EXPORTS.join(", ")}
      --out FILE        a file instead of standard output
      --truce ID        only this truce (may be given several times)
  stats PATH            count what a folder or a file holds

PATH is an index folder, or a file: signed lines, claims (one JSON object a line), a table (CSV),
or linked data as export writes it.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    into: { type: "string", default: BUNDLED },
    write: { type: "boolean", default: false },
    conflicts: { type: "boolean", default: false },
    as: { type: "string", default: "csv" },
    out: { type: "string" },
    truce: { type: "string", multiple: true, default: [] },
    help: { type: "boolean", default: false },
  },
});
const [command, ...paths] = positionals;
const [path] = paths;
const output: Output = {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
};

async function run(): Promise<number> {
  if (values.help || command === undefined || path === undefined) {
    output.print(USAGE);
    return values.help ? 0 : 2;
  }
  switch (command) {
    case "validate":
      return validate(paths, output);
    case "import":
      return importFile(path, { ...values, today: new Date().toISOString().slice(0, 10) }, output);
    case "export":
      return exportBundle(path, exportOptions(), output);
    case "stats":
      return printStats(path, output);
    default:
      throw new Error(`unknown command "${command}"\n\n${USAGE}`);
  }
}

function exportOptions() {
  const as = EXPORTS.find((format) => format === values.as);
  if (!as) throw new Error(`"${values.as}" is none of ${EXPORTS.join(", ")}`);
  return { as, out: values.out, truces: values.truce, names: BUNDLED };
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
