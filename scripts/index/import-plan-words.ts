import type { PlanEntry } from "../../lib/core/exchange/import-plan.ts";
import { describeRefusal } from "./fault-words.ts";
import type { Output } from "./output.ts";

/** Prints a plan: every refusal and conflict with its place, then how many there are of each. */
export function printPlan(path: string, plan: readonly PlanEntry[], output: Output): void {
  for (const entry of plan) {
    if (entry.status === "refused") output.complain(describeRefusal(path, entry.refusal));
    if (entry.status === "conflict")
      output.print(
        `${path}:${entry.place.line}:${entry.place.column}: in conflict with ${entry.against}`,
      );
  }
  const count = (status: PlanEntry["status"]) =>
    plan.filter((entry) => entry.status === status).length;
  output.print(
    `${path}: ${count("new")} new, ${count("known")} known, ${count("conflict")} in conflict, ${count("refused")} refused`,
  );
}
