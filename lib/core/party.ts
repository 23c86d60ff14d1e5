import * as z from "zod/mini";
import { idSchema, namesByLangSchema, textSchema } from "./id.ts";

export const PARTY_KINDS = [
  "government",
  "armed-group",
  "armed-forces",
  "political-body",
  "monitor",
  "ngo",
  "igo",
  "media",
] as const;

/** What a party is in one conflict. `side` is a key for grouping and is never shown as a verdict. */
export const conflictRoleSchema = z.strictObject({
  conflict: idSchema,
  role: textSchema,
  side: textSchema,
});

/**
 * A body that makes claims or is accused. `name` is the only name ever shown;
 * `aliases` and `epithets` are there to recognise it in a text.
 */
export const partySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  kind: z.enum(PARTY_KINDS),
  partOf: z.nullable(idSchema),
  aliases: z.array(textSchema),
  aliasesByLang: namesByLangSchema,
  adjectives: z.optional(z.array(textSchema)),
  contextual: z.array(textSchema),
  epithets: z.array(textSchema),
  people: z.array(textSchema),
  conflicts: z.array(conflictRoleSchema),
});
export type Party = z.infer<typeof partySchema>;
export type ConflictRole = z.infer<typeof conflictRoleSchema>;

/** Parties by id, with the questions that `partOf` answers. */
export interface PartyTable {
  get(id: string): Party | undefined;
  all(): readonly Party[];
  /** The largest body that `id` belongs to: `india-army` -> `india`. An unknown id is its own root. */
  rootOf(id: string): string;
  /** Is `id` the body `larger`, or does it belong to it? */
  isWithin(id: string, larger: string): boolean;
  /** The side of `id`, or of the body that it belongs to, in a conflict. */
  sideIn(id: string, conflict: string): ConflictRole | undefined;
  /** Does somebody fight on a side of that name in a conflict, and not only watch or mediate? */
  isFighting(side: string, conflict: string): boolean;
}

export function createPartyTable(parties: readonly Party[]): PartyTable {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const chainOf = (id: string): Party[] => {
    const found: Party[] = [];
    for (let party = byId.get(id); party && !found.includes(party);) {
      found.push(party);
      party = party.partOf === null ? undefined : byId.get(party.partOf);
    }
    return found;
  };
  /** Asked for again and again while an article is read; ids that are none of the index's are not kept. */
  const chains = new Map<string, readonly Party[]>();
  const chain = (id: string): readonly Party[] => {
    let found = chains.get(id);
    if (!found) {
      found = chainOf(id);
      if (found.length > 0) chains.set(id, found);
    }
    return found;
  };
  const fighting = new Set(
    parties.flatMap(({ conflicts }) =>
      conflicts.flatMap(({ conflict, role, side }) =>
        role === "party" ? [`${conflict} ${side}`] : [],
      ),
    ),
  );
  return {
    get: (id) => byId.get(id),
    all: () => parties,
    rootOf: (id) => chain(id).at(-1)?.id ?? id,
    isWithin: (id, larger) => id === larger || chain(id).some((party) => party.id === larger),
    sideIn(id, conflict) {
      for (const party of chain(id))
        for (const role of party.conflicts) if (role.conflict === conflict) return role;
      return undefined;
    },
    isFighting: (side, conflict) => fighting.has(`${conflict} ${side}`),
  };
}
