import { planImport, type KnownWork, type PlanEntry } from "../../lib/core/exchange/import-plan.ts";
import { isIndexFolder } from "./index-folder.ts";
import { openIndexTarget } from "./index-target.ts";
import { openLinesTarget } from "./lines-target.ts";
import type { Output } from "./output.ts";
import { printPlan } from "./import-plan-words.ts";
import { readExchange } from "./read-exchange.ts";

export interface ImportOptions {
  /** An index folder, or a file of signed lines. */
  into: string;
  /** Without it only the plan is shown. */
  write: boolean;
  /** Take over what is in conflict as well: both versions then stand side by side. */
  conflicts: boolean;
  /** The day that the new edition of an index bears. */
  today: string;
}

/** What can be imported into. */
export interface ImportTarget {
  known: KnownWork;
  /** Writes all of the entries, or none and says why. */
  add(entries: readonly TakenEntry[]): string[];
}
export type TakenEntry = Extract<PlanEntry, { status: "new" | "conflict" }>;

/** Shows what an import would do, and does it with `write`. Returns the exit status. */
export async function importFile(
  path: string,
  options: ImportOptions,
  output: Output,
): Promise<number> {
  const { into, write, conflicts, today } = options;
  const { rows } = await readExchange(path);
  const target = isIndexFolder(into) ? openIndexTarget(into, today) : await openLinesTarget(into);
  const plan = planImport(rows, target.known);
  printPlan(path, plan, output);
  const taken = plan.filter((entry): entry is TakenEntry => isTaken(entry, conflicts));
  const refused = plan.some(({ status }) => status === "refused");
  if (write) {
    const faults = target.add(taken);
    for (const fault of faults) output.complain(fault);
    output.print(`${into}: ${faults.length === 0 ? taken.length : 0} written`);
    if (faults.length > 0) return 1;
  } else output.print("Nothing was written; --write does it.");
  return refused ? 1 : 0;
}

function isTaken({ status }: PlanEntry, conflicts: boolean): boolean {
  return status === "new" || (conflicts && status === "conflict");
}
