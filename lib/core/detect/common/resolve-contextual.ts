import type { PartyTable } from "../../party.ts";
import type { Hit } from "./gazetteer.ts";

/**
 * The one party that a name means inside the given conflicts, or undefined when none or several fit.
 * A name that means a party by itself ("alias") keeps it when nothing in the conflicts fits better.
 */
export function resolveContextual(
  hit: Hit,
  conflicts: Iterable<string>,
  parties: PartyTable,
): string | undefined {
  const [first] = hit.ids;
  if (hit.ids.length === 1 && hit.how !== "contextual" && hit.how !== "epithet") return first;
  const here = [...conflicts];
  const fitting = hit.ids.filter((id) => here.some((conflict) => parties.sideIn(id, conflict)));
  const own = fitting.filter((id) =>
    parties.get(id)?.conflicts.some((role) => here.includes(role.conflict)),
  );
  const candidates = own.length > 0 ? own : fitting;
  if (candidates.length === 1) return candidates[0];
  if (hit.how !== "contextual" && hit.how !== "epithet") return first;
  const roots = new Set(candidates.map((id) => parties.rootOf(id)));
  return roots.size === 1 ? [...roots][0] : undefined;
}
