import { RELATIONS, WHYS, type Competitor } from "./comparison.ts";

/**
 * A competitor in as few characters as possible, since a page has hundreds of them: places of its
 * claim, relation and reason in their lists, `comparable` (1) and `deniesMention` (2) added up, the
 * overlap, and the places of the claims that it denies.
 */
export type CompetitorRow = [
  claim: number,
  relation: number,
  why: number,
  flags: number,
  overlap: number | null,
  ...denies: number[],
];

const COMPARABLE = 1;
const DENIES_MENTION = 2;

/** `places`: those of all claims that are named. */
export function toCompetitorRow(
  competitor: Competitor,
  places: ReadonlyMap<string, number>,
): CompetitorRow {
  const { claim, relation, why, comparable, deniesMention, overlap, denies } = competitor;
  return [
    placeOf(claim, places),
    RELATIONS.indexOf(relation),
    WHYS.indexOf(why),
    (comparable ? COMPARABLE : 0) + (deniesMention ? DENIES_MENTION : 0),
    overlap,
    ...denies.map((id) => placeOf(id, places)),
  ];
}

function placeOf(claim: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(claim);
  if (place === undefined) throw new Error(`no place for claim ${claim}`);
  return place;
}

/** The way back; `claims` are ids. Throws where a row does not fit them. */
export function readCompetitorRow(row: CompetitorRow, claims: readonly string[]): Competitor {
  const [claim, relation, why, flags, overlap, ...denies] = row;
  return {
    claim: entryAt(claims, claim),
    relation: entryAt(RELATIONS, relation),
    why: entryAt(WHYS, why),
    comparable: (flags & COMPARABLE) > 0,
    deniesMention: (flags & DENIES_MENTION) > 0,
    overlap,
    denies: denies.map((place) => entryAt(claims, place)),
  };
}

function entryAt<Entry>(list: readonly Entry[], place: number): Entry {
  const entry = list[place];
  if (entry === undefined) throw new Error(`nothing at ${place}`);
  return entry;
}
