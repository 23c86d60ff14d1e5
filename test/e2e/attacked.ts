import { ATTACK_PAYLOADS } from "./attack-payloads.ts";

/** One word, so that one entry is found by it: the field that is attacked, and by which attack. */
export const caseOf = (field: string, n: number): string =>
  `${field.replaceAll(/\W/g, "")}${String(n).padStart(3, "0")}end`;

/**
 * Copies of something sound, in each of which one field is an attack: every field, lists and numbers
 * too, with every attack. `sound` is told which field and which attack it is to be.
 */
export function attacked<T extends object>(sound: (field: string, n: number) => T): T[] {
  return fieldsOf(sound("none", 0)).flatMap((path) =>
    ATTACK_PAYLOADS.map((attack, n) => {
      const copy = structuredClone(sound(path.join("."), n));
      const [last = "", ...way] = path.toReversed();
      const holder = way.reduceRight<Record<string, unknown>>(
        (inner, key) => inner[key] as Record<string, unknown>,
        copy as Record<string, unknown>,
      );
      holder[last] = attack;
      return copy;
    }),
  );
}

/** The paths of all values that are neither list nor object. */
function fieldsOf(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsOf(inner).map((path) => [key, ...path]),
  );
}
