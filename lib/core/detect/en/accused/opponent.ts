import { partyOf } from "../../common/match.ts";
import { rememberOfSentences } from "../../common/remember-of-sentences.ts";
import type { Sentence } from "../../common/reading.ts";
import type { Context, Finding } from "../../rule.ts";

/** How many sentences around the claim the opponent must be named in. */
const REACH = 3;

/** The side of a party to the conflict of the article; undefined for mediators, monitors and outsiders. */
export function sideOf(id: string, { reading, parties }: Context): string | undefined {
  if (reading.conflict === null) return undefined;
  const role = parties.sideIn(id, reading.conflict);
  return role?.role === "party" ? role.side : undefined;
}

/** Does the sentence name a side to the conflict of the article? */
export const namesSide = rememberOfSentences(({ names }: Sentence, context: Context): boolean =>
  names.some(
    ({ kind, ids: [id] }) =>
      (kind === "party" || kind === "person") &&
      id !== undefined &&
      sideOf(id, context) !== undefined,
  ),
);

/** The side that somebody speaks from: its own, or that of those whose offices it serves. */
export function speaksFrom(id: string, { reading, parties }: Context): string | undefined {
  if (reading.conflict === null) return undefined;
  const role = parties.sideIn(id, reading.conflict);
  const isOffice =
    (role?.role === "observer" || role?.role === "mediator") &&
    parties.isFighting(role.side, reading.conflict);
  return role?.role === "party" || isOffice ? role?.side : undefined;
}

/** Does one side to the conflict of the article speak of another one? */
export function isBetweenSides({ claimant, accused = [] }: Finding, context: Context): boolean {
  const own = claimant?.id ? sideOf(claimant.id, context) : undefined;
  const other = accused[0] === undefined ? undefined : sideOf(accused[0], context);
  return own !== undefined && other !== undefined && own !== other;
}

/** Is one part of the other, or do they stand on the same side? */
export function areAllied(one: string, other: string, context: Context): boolean {
  const { parties } = context;
  if (parties.rootOf(one) === parties.rootOf(other)) return true;
  const side = sideOf(one, context);
  return side !== undefined && side === sideOf(other, context);
}

/** Parties of the two sides that the sentences name; undefined where they name one side or more than two. */
export function sidesIn(
  sentences: readonly Sentence[],
  context: Context,
): [string, string] | undefined {
  const bySide = new Map<string, string>();
  for (const { items } of sentences)
    for (const item of items) {
      const id = partyOf(item);
      const side = id === undefined ? undefined : sideOf(id, context);
      if (id !== undefined && side !== undefined && !bySide.has(side)) bySide.set(side, id);
    }
  const [first, second, third] = bySide.values();
  return first !== undefined && second !== undefined && third === undefined
    ? [first, second]
    : undefined;
}

/** One party of each side that the truce of the article binds, where it binds two sides. */
export function sidesOfTruce(context: Context): [string, string] | undefined {
  const bySide = new Map<string, string>();
  for (const id of context.reading.truce?.parties ?? []) {
    const side = sideOf(id, context);
    if (side !== undefined && !bySide.has(side)) bySide.set(side, id);
  }
  const [first, second, third] = bySide.values();
  return first !== undefined && second !== undefined && third === undefined
    ? [first, second]
    : undefined;
}

/**
 * Whom a party to the conflict speaks of when it names nobody: the other side, where there is only
 * one and the text around names it.
 */
export function opponentNear(finding: Finding, context: Context): string | undefined {
  const { claimant, sentence, kind, figure } = finding;
  if (!claimant?.id || kind === "denial") return undefined;
  if (figure !== null && figure.metric !== "violations") return undefined;
  const own = speaksFrom(claimant.id, context);
  if (own === undefined || bindsMany(context)) return undefined;
  const { sentences } = context.reading;
  const near = sentences.slice(Math.max(0, sentence.index - REACH), sentence.index + 1);
  for (const one of [
    ...near.toReversed(),
    ...sentences.slice(sentence.index + 1, sentence.index + 2),
  ]) {
    const others = one.items
      .flatMap((item) => partyOf(item) ?? [])
      .filter((id) => ![undefined, own].includes(sideOf(id, context)));
    if (others.length === 0) continue;
    const sides = new Set(others.map((id) => sideOf(id, context)));
    return sides.size === 1 ? others.at(-1) : undefined;
  }
  return undefined;
}

/** Where a truce binds three sides, who is not one's own need not be the opponent. */
function bindsMany(context: Context): boolean {
  const sides = (context.reading.truce?.parties ?? []).map((id) => sideOf(id, context));
  return new Set(sides.filter((side) => side !== undefined)).size > 2;
}

/** Whose breaches are counted where one side alone has declared the truce. */
export function onlyBound({ claimant }: Finding, context: Context): string | undefined {
  const [first, ...others] = context.reading.truce?.parties ?? [];
  if (first === undefined) return undefined;
  const side = sideOf(first, context);
  const isOne = side !== undefined && others.every((id) => sideOf(id, context) === side);
  const own = claimant?.id ? speaksFrom(claimant.id, context) : undefined;
  return isOne && own !== side ? first : undefined;
}

/** The one other party that the truce binds. */
export function opponentInTruce({ claimant }: Finding, context: Context): string | undefined {
  const own = claimant?.id ? sideOf(claimant.id, context) : undefined;
  if (own === undefined) return undefined;
  const others = (context.reading.truce?.parties ?? []).filter((id) => {
    const side = sideOf(id, context);
    return side !== undefined && side !== own;
  });
  return others.length === 1 ? others[0] : undefined;
}
