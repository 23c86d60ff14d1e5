import type { Memory } from "./memory.ts";

/** "the ministry": the last body named so; "the group": the last one of that kind. */
export function namedAs(
  { noun, field, isOne }: { noun: string; field: string; isOne: boolean },
  { before, parties }: Memory,
): string | undefined {
  const kinds = KINDS_BY_NOUN.find(([nouns]) => nouns.test(noun))?.[1];
  const speaker = before.speaker()?.id;
  // "the group" that has just spoken need not carry arms.
  if (
    isOne &&
    /^(?:group|organi[sz]ation)$/.test(noun) &&
    GROUPS.has(parties.get(speaker ?? "")?.kind ?? "")
  )
    return speaker ?? undefined;
  const isArmy = ARMY.test(noun);
  const named =
    before.lastNamed(
      ({ id, text }) =>
        text.includes(noun) &&
        text.includes(field) &&
        !(isArmy && parties.get(id)?.kind === "armed-group"),
      noun,
      field,
    ) ??
    (kinds && before.lastNamed(({ id }) => kinds.includes(parties.get(id)?.kind ?? "")));
  return named?.id;
}

/** "the army" is not the New People's Army. */
export const ARMY = /^(?:army|military)$/;

const GROUPS = new Set(["ngo", "monitor", "armed-group", "political-body"]);

export const KINDS_BY_NOUN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:group|movement|militia|rebel|militant|faction|organi[sz]ation)$/, ["armed-group"]],
  [/^(?:monitor|observer|mission|network|observatory)$/, ["monitor", "ngo", "igo"]],
  [/^(?:agency|newspaper|broadcaster|channel)$/, ["media"]],
];
