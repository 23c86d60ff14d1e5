import type { PartyTable } from "../../party.ts";
import type { Hit, HitWay } from "./gazetteer.ts";

/** Ways of naming that mean a party only where its conflict is spoken of. */
const NEEDS_CONFLICT: ReadonlySet<HitWay> = new Set(["contextual", "attributive", "epithet"]);

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
  const isSure = !NEEDS_CONFLICT.has(hit.how);
  if (hit.ids.length === 1 && isSure) return first;
  const here = [...conflicts];
  const fitting = hit.ids.filter((id) => here.some((conflict) => parties.sideIn(id, conflict)));
  const own = fitting.filter((id) =>
    parties.get(id)?.conflicts.some((role) => here.includes(role.conflict)),
  );
  const candidates = own.length > 0 ? own : fitting.filter((id) => isGeneral(id, parties));
  if (candidates.length === 1) return candidates[0];
  if (isSure) return first;
  const roots = new Set(candidates.map((id) => parties.rootOf(id)));
  return roots.size === 1 ? [...roots][0] : undefined;
}

/** A commission of one war is none of another, though both are of one state. */
function isGeneral(id: string, parties: PartyTable): boolean {
  return parties.get(id)?.conflicts.length !== 1;
}
