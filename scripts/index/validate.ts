import { describeRefusal } from "./fault-words.ts";
import { isIndexFolder, readIndexFolder } from "./index-folder.ts";
import type { Output } from "./output.ts";
import { readExchange } from "./read-exchange.ts";

/** Checks index folders and files of any format; returns the exit status. */
export async function validate(paths: readonly string[], output: Output): Promise<number> {
  let status = 0;
  for (const path of paths) {
    const { faults, summary } = isIndexFolder(path) ? checkFolder(path) : await checkFile(path);
    for (const fault of faults) output.complain(fault);
    const number =
      faults.length === 0
        ? "no faults"
        : faults.length === 1
          ? "1 fault"
          : `${faults.length} faults`;
    output.print(`${path}: ${summary}, ${number}`);
    if (faults.length > 0) status = 1;
  }
  return status;
}

function checkFolder(path: string) {
  const { index, faults } = readIndexFolder(path);
  return { faults, summary: index ? `${index.claims.length} claims` : "no index" };
}

async function checkFile(path: string) {
  const { format, rows } = await readExchange(path);
  const faults = rows.flatMap((row) => (row.ok ? [] : [describeRefusal(path, row.refusal)]));
  return { faults, summary: `${rows.length - faults.length} entries (${format ?? "no format"})` };
}
