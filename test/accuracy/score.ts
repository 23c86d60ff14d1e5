import { KINDS, type Kind } from "../../lib/core/claim.ts";
import { createPartyTable, type Party } from "../../lib/core/party.ts";
import { overlap as periodOverlap, type Period } from "../../lib/core/period.ts";
import type { GoldClaim, GoldDocument } from "./gold-document.ts";

/** A detected claim, as far as it is scored. */
export type Predicted = GoldClaim & { claimantText?: string | null };

export interface Ratio {
  right: number;
  of: number;
}
export interface KindScore {
  gold: number;
  predicted: number;
  matched: number;
}
export const SLOTS = ["claimant", "accused", "truce", "period", "qualifier"] as const;
export type Slot = (typeof SLOTS)[number];

export interface Fault {
  document: string;
  what: "missed" | "extra" | Slot;
  kind: Kind;
  quote: string;
  /** What was expected and what came. */
  detail: string;
}

/** Counts that can be added up over documents. */
export interface Score {
  documents: number;
  kinds: Record<Kind, KindScore>;
  /** Figures with value, metric, claimant and accused right. */
  full: number;
  slots: Record<Slot, Ratio>;
  /** Badges on documents without a claim. */
  claimless: { documents: number; badges: number };
  /** Recall by side: gold claims against each side of each conflict, and those found. */
  sides: Map<string, Ratio>;
  faults: Fault[];
}

/** The index as far as scoring needs it: who belongs to whom, which truces exist. */
export interface ScoringIndex {
  parties: readonly Party[];
  truces: readonly { id: string; conflict: string }[];
}

const none = (): KindScore => ({ gold: 0, predicted: 0, matched: 0 });

export function emptyScore(): Score {
  return {
    documents: 0,
    kinds: { figure: none(), accusation: none(), denial: none() },
    full: 0,
    slots: Object.fromEntries(SLOTS.map((slot) => [slot, { right: 0, of: 0 }])) as Record<
      Slot,
      Ratio
    >,
    claimless: { documents: 0, badges: 0 },
    sides: new Map(),
    faults: [],
  };
}

export function addScores(scores: Iterable<Score>): Score {
  const sum = emptyScore();
  for (const score of scores) {
    sum.documents += score.documents;
    sum.full += score.full;
    sum.claimless.documents += score.claimless.documents;
    sum.claimless.badges += score.claimless.badges;
    for (const kind of KINDS)
      for (const count of ["gold", "predicted", "matched"] as const)
        sum.kinds[kind][count] += score.kinds[kind][count];
    for (const slot of SLOTS) addRatio(sum.slots[slot], score.slots[slot]);
    for (const [side, ratio] of score.sides) {
      const total = sum.sides.get(side) ?? { right: 0, of: 0 };
      addRatio(total, ratio);
      sum.sides.set(side, total);
    }
    sum.faults.push(...score.faults);
  }
  return sum;
}

function addRatio(sum: Ratio, { right, of }: Ratio): void {
  sum.right += right;
  sum.of += of;
}

type Place = [where: string, start: number, end: number];

const fold = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, " ").trim();

/** Everywhere in a document that a quote stands. */
function placesOf(document: GoldDocument, quote: string): Place[] {
  const needle = fold(quote);
  if (needle === "") return [];
  return [
    ["title", document.title ?? ""],
    ["text", document.text],
  ].flatMap(([where, text]) => {
    const haystack = fold(text as string);
    const places: Place[] = [];
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1))
      places.push([where as string, at, at + needle.length]);
    return places;
  });
}

const overlaps = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.some(([w, s, e]) => b.some(([v, t, f]) => w === v && s < f && t < e));

const sameFigure = (a: GoldClaim, b: GoldClaim): boolean =>
  a.kind !== "figure" ||
  (a.metric === b.metric &&
    (a.value ?? null) === (b.value ?? null) &&
    (a.valueMax ?? null) === (b.valueMax ?? null));

function periodAgreement(
  gold: Period | null | undefined,
  found: Period | null | undefined,
): number {
  if (!gold || !found) return !gold && !found ? 1 : 0;
  return periodOverlap(gold, found);
}

/** Scores documents with the definitions of the project's evaluation script. */
export function createScorer({
  parties,
  truces,
}: ScoringIndex): (document: GoldDocument, predicted: readonly Predicted[]) => Score {
  const table = createPartyTable(parties);
  const conflicts = new Map(truces.map(({ id, conflict }) => [id, conflict]));
  const accusedOf = (claim: GoldClaim): string =>
    [...new Set((claim.accused ?? []).filter((id) => table.get(id)).map((id) => table.rootOf(id)))]
      .toSorted()
      .join(",");
  const claimantRight = (gold: GoldClaim, found: Predicted): boolean =>
    gold.claimant && !table.get(gold.claimant)
      ? !found.claimant && Boolean(found.claimantText)
      : (gold.claimant ?? null) === (found.claimant ?? null);
  const slotsRight = (gold: GoldClaim, found: Predicted): Record<Slot, boolean> => ({
    claimant: claimantRight(gold, found),
    accused: accusedOf(gold) === accusedOf(found),
    truce: (gold.truce && conflicts.has(gold.truce) ? gold.truce : null) === (found.truce ?? null),
    period: periodAgreement(gold.period, found.period) >= 0.5,
    qualifier: (gold.qualifier ?? "exact") === (found.qualifier ?? "exact"),
  });
  const sideOf = (gold: GoldClaim): string | undefined => {
    const conflict = conflicts.get(gold.truce ?? "");
    const [first] = gold.accused ?? [];
    if (!conflict || first === undefined) return undefined;
    return `${conflict}: ${table.sideIn(first, conflict)?.side ?? first}`;
  };

  return (document, predictions) => {
    const score = emptyScore();
    score.documents = 1;
    const gold = document.claims.map((claim) => ({ claim, at: placesOf(document, claim.quote) }));
    const found = predictions.map((claim) => ({ claim, at: placesOf(document, claim.quote) }));
    const used = new Set<(typeof found)[number]>();
    const neutral = new Set<(typeof found)[number]>();
    const unsure = [
      ...document.arguable.flatMap(({ quote }) => placesOf(document, quote)),
      ...gold.flatMap(({ claim, at }) => (claim.borderline ? at : [])),
    ];
    const fault = (what: Fault["what"], claim: GoldClaim, detail: string): void => {
      score.faults.push({
        document: document.id,
        what,
        kind: claim.kind,
        quote: claim.quote,
        detail,
      });
    };
    const ordered = gold.toSorted(
      (a, b) => Number(Boolean(a.claim.borderline)) - Number(Boolean(b.claim.borderline)),
    );
    for (const { claim, at } of ordered) {
      const tally = score.kinds[claim.kind];
      const agreement = (other: Predicted): number =>
        Number(claimantRight(claim, other)) +
        Number(accusedOf(claim) === accusedOf(other)) +
        periodAgreement(claim.period, other.period);
      const [match] = found
        .filter(
          (f) =>
            !used.has(f) &&
            f.claim.kind === claim.kind &&
            sameFigure(claim, f.claim) &&
            overlaps(at, f.at),
        )
        .toSorted((a, b) => agreement(b.claim) - agreement(a.claim));
      if (match) used.add(match);
      if (claim.borderline) {
        if (match) neutral.add(match);
        continue;
      }
      tally.gold += 1;
      const side = sideOf(claim);
      if (side) addSide(score, side, match !== undefined);
      if (!match) {
        fault("missed", claim, describe(claim));
        continue;
      }
      tally.matched += 1;
      const right = slotsRight(claim, match.claim);
      for (const slot of SLOTS) {
        if (slot === "period" && !claim.period) continue;
        score.slots[slot].of += 1;
        if (right[slot]) score.slots[slot].right += 1;
        else if (slot !== "qualifier")
          fault(
            slot,
            claim,
            `${JSON.stringify(match.claim[slot] ?? null)} for ${JSON.stringify(claim[slot] ?? null)}`,
          );
      }
      if (claim.kind === "figure" && right.claimant && right.accused) score.full += 1;
    }
    if (gold.length === 0) score.claimless.documents += 1;
    for (const prediction of found) {
      const again = [...used].some(
        ({ claim }) =>
          claim.kind === prediction.claim.kind &&
          fold(claim.quote) === fold(prediction.claim.quote) &&
          sameFigure(claim, prediction.claim),
      );
      if (!used.has(prediction) && (again || overlaps(unsure, prediction.at)))
        neutral.add(prediction);
      if (neutral.has(prediction)) continue;
      score.kinds[prediction.claim.kind].predicted += 1;
      if (gold.length === 0) score.claimless.badges += 1;
      if (!used.has(prediction)) fault("extra", prediction.claim, describe(prediction.claim));
    }
    return score;
  };
}

function addSide(score: Score, side: string, found: boolean): void {
  const ratio = score.sides.get(side) ?? { right: 0, of: 0 };
  addRatio(ratio, { right: Number(found), of: 1 });
  score.sides.set(side, ratio);
}

function describe({ value, metric, claimant, accused }: GoldClaim): string {
  return `${value ?? ""} ${metric ?? ""} by ${claimant ?? "nobody"} against ${(accused ?? []).join("+")}`;
}

/** Precision, recall and F1, from 0 to 1; 0 where nothing can be told. */
export function rates({ gold, predicted, matched }: KindScore): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = predicted ? matched / predicted : 0;
  const recall = gold ? matched / gold : 0;
  return { precision, recall, f1: matched ? (2 * precision * recall) / (precision + recall) : 0 };
}
