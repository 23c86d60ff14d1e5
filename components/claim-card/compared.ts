import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Claim, Report } from "../../lib/core/claim.ts";
import {
  RELATIONS,
  WHYS,
  type Competitor,
  type Relation,
  type Why,
} from "../../lib/core/compare/comparison.ts";
import type { Recorded } from "../../lib/core/recorded.ts";
import { daysApart } from "./days-apart.ts";

/** What a card shows of a comparison, sorted into its sections; empty sections are left out. */
export interface Compared {
  /** Further reports of the same claim, and where its entries come from. */
  reports: Report[];
  recorded: Recorded[];
  /** The comparable figures, by relation. */
  figures: { relation: Relation; claims: Claim[] }[];
  /** Denials of this claim, also among the statements. */
  denials: Claim[];
  statements: Claim[];
  /** The nearest in time first. */
  notComparable: { why: Why; claims: Claim[] }[];
}

type Entry = Omit<Competitor, "claim"> & { claim: Claim };

/** Sections stand in one fixed order, whoever claims and whoever is accused. */
export function sortCompared({ comparison }: Annotation, references: References): Compared {
  const entries: Entry[] = comparison.competitors.flatMap((competitor) => {
    const claim = references.claims[competitor.claim];
    return claim ? [{ ...competitor, claim }] : [];
  });
  const others = entries.filter((entry) => isFigure(entry) && entry.relation !== "same-claim");
  const shown = others.filter(({ comparable }) => comparable);
  const { period } = comparison;
  const distance = ({ claim }: Entry) => daysApart(claim.period, period);
  const aside = others
    .filter(({ comparable }) => !comparable)
    .toSorted((a, b) => compareNumbers(distance(a), distance(b)));
  const same = entries.filter(({ relation }) => relation === "same-claim");
  return {
    reports: same.flatMap(({ claim }) => claim.reports),
    recorded: same.flatMap(({ claim }) => references.recorded?.[claim.id] ?? []),
    figures: groupBy(RELATIONS, shown, ({ relation }) => relation).map(([relation, claims]) => ({
      relation,
      claims,
    })),
    denials: claimsOf(entries.filter(({ deniesMention }) => deniesMention)),
    statements: claimsOf(entries.filter(isOtherStatement)),
    notComparable: groupBy(WHYS, aside, ({ why }) => why).map(([why, claims]) => ({ why, claims })),
  };
}

/** Infinity stands for unknown days, which come last and in the order given. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function isFigure({ claim }: Entry): boolean {
  return claim.kind === "figure";
}

function isOtherStatement(entry: Entry): boolean {
  return !isFigure(entry) && !entry.deniesMention && entry.relation !== "same-claim";
}

function claimsOf(entries: readonly Entry[]): Claim[] {
  return entries.map(({ claim }) => claim);
}

function groupBy<Key>(
  keys: readonly Key[],
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): [Key, Claim[]][] {
  return keys
    .map((key): [Key, Claim[]] => [key, claimsOf(entries.filter((entry) => keyOf(entry) === key))])
    .filter(([, claims]) => claims.length > 0);
}
