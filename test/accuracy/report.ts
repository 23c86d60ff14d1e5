import { KINDS } from "../../lib/core/claim.ts";
import { rates, SLOTS, type Score } from "./score.ts";
import { sideGaps } from "./side-gap.ts";

const percent = (share: number | undefined): string =>
  share === undefined ? "-" : (100 * share).toFixed(1);
const round = (x: number): number => Math.round(1000 * x) / 1000;
const share = (right: number, of: number): number | undefined => (of ? right / of : undefined);

const HEADINGS = [
  "",
  "docs",
  "fig P",
  "fig R",
  "fig F1",
  "full F1",
  "acc P",
  "acc R",
  "acc F1",
  "den F1",
  "claimant",
  "accused",
  "truce",
  "period",
  "false/100",
];

/** One line a score: figures, full claims, accusations, denials, fields over matched pairs, false badges. */
export function toTable(rows: readonly (readonly [name: string, score: Score])[]): string {
  const lines = [HEADINGS, ...rows.map(([name, score]) => [name, ...cells(score)])];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? "").length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

function cells(score: Score): string[] {
  const { figure, accusation, denial } = score.kinds;
  const f = rates(figure);
  const a = rates(accusation);
  const full = rates({ ...figure, matched: score.full });
  const { documents, badges } = score.claimless;
  return [
    String(score.documents),
    ...[f.precision, f.recall, f.f1, full.f1].map((x) => (figure.gold ? percent(x) : "-")),
    ...[a.precision, a.recall, a.f1].map((x) => (accusation.gold ? percent(x) : "-")),
    denial.gold ? percent(rates(denial).f1) : "-",
    ...SLOTS.filter((slot) => slot !== "qualifier").map((slot) =>
      percent(share(score.slots[slot].right, score.slots[slot].of)),
    ),
    documents ? ((100 * badges) / documents).toFixed(1) : "-",
  ];
}

/** Recall by the side that is blamed, so that a bias shows as a number, and the gaps that chance hardly makes. */
export function toSideTable(score: Score): string {
  const gaps = sideGaps(score.sides);
  const notable = gaps
    .filter(({ chance }) => chance < 0.05)
    .map(({ sides: [worse, better], chance }) => `${worse} < ${better}: p = ${chance.toFixed(3)}`);
  return [
    toSideLines(score),
    `${gaps.length} conflicts compared, ${notable.length} with a gap below p = 0.05`,
    ...notable,
  ].join("\n");
}

function toSideLines(score: Score): string {
  return [...score.sides]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(
      ([side, { right, of }]) =>
        `${side.padEnd(64)} ${String(right).padStart(4)} of ${String(of).padStart(4)}`,
    )
    .join("\n");
}

/** The numbers that may not fall. */
export function toMeasures(score: Score): Record<string, number> {
  const { figure } = score.kinds;
  return {
    ...Object.fromEntries(KINDS.map((kind) => [`${kind} F1`, round(rates(score.kinds[kind]).f1)])),
    "figure precision": round(rates(figure).precision),
    "full claim F1": round(rates({ ...figure, matched: score.full }).f1),
    ...Object.fromEntries(
      SLOTS.map((slot) => [
        `${slot} right`,
        round(share(score.slots[slot].right, score.slots[slot].of) ?? 0),
      ]),
    ),
    "claimless without a badge": round(
      1 - (share(score.claimless.badges, score.claimless.documents) ?? 0),
    ),
  };
}
