import type { SignedText } from "../../../lib/core/contribution/signed-text.ts";
import { claimBy } from "../../feed/author.ts";
import { createPerson, wire, type Person } from "../../server/people.ts";

export interface SignedClaim {
  id: string;
  person: Person;
  text: SignedText;
}

export function createPeople(count: number): Promise<Person[]> {
  return Promise.all(Array.from({ length: count }, createPerson));
}

/** Claims by people in turn, each another one; signed beforehand, so that signing is not measured. */
export async function signClaims(
  people: readonly Person[],
  count: number,
  firstValue = 0,
): Promise<SignedClaim[]> {
  const claims: SignedClaim[] = [];
  for (let i = 0; i < count; i++) {
    const person = people[i % people.length];
    if (!person) throw new Error("nobody to sign");
    const signed = await person.record(claimBy(person.key, { value: firstValue + i }));
    claims.push({ id: signed.id, person, text: wire(signed) });
  }
  return claims;
}
