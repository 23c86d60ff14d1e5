import type { Party } from "../party.ts";
import type { Truce } from "../truce.ts";
import type { PartyDraft, TruceDraft } from "./draft.ts";
import { plainLine } from "./plain.ts";
import type { Stamp } from "./revise.ts";

/** A body that the list lacks, under the name that was typed. Its id is told by the name. */
export function makeLocalParty(
  typed: string,
  taken: ReadonlySet<string>,
  stamp: Stamp,
): PartyDraft {
  const name = plainLine(typed, 300);
  const party: Party = {
    id: freeId(slugOf(name) || "party", taken),
    name,
    kind: "political-body",
    partOf: null,
    aliases: [],
    aliasesByLang: {},
    contextual: [],
    epithets: [],
    people: [],
    conflicts: [],
  };
  return { id: stamp.id, type: "party", created: stamp.now, changed: stamp.now, party };
}

/** A truce that the list lacks. `from` is the day that it took effect. */
export function makeLocalTruce(
  { name: typed, from }: { name: string; from: string },
  taken: ReadonlySet<string>,
  stamp: Stamp,
): TruceDraft {
  const name = plainLine(typed, 300);
  const place = slugOf(name) || "truce";
  const truce: Truce = {
    id: freeId(`${place.slice(0, 60)}-${from.slice(0, 7)}`, taken),
    name,
    conflict: place.slice(0, 60),
    from,
    to: null,
    aliases: [],
    aliasesByLang: {},
    places: [],
    parties: [],
    guarantors: [],
    monitors: [],
  };
  return { id: stamp.id, type: "truce", created: stamp.now, changed: stamp.now, truce };
}

/** Letters and digits of a name, as ids are written (CLAIMS.md); empty for a name in another script. */
function slugOf(name: string): string {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 70)
    .replace(/^-|-$/g, "");
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}
