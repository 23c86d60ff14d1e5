/** Measures by set of documents, as `baseline.json` holds them, from 0 to 1. */
export type Baseline = Record<string, Record<string, number>>;

/** The sets that the project itself carries, under the names that readers see. */
const SETS = {
  "gold tuned on": "tuned on",
  "gold held out": "held out",
} as const;

const MEASURES = {
  "figure precision": "figures that are marked and are claims (precision)",
  "figure F1": "figures, F1",
  "full claim F1": "figures with value, claimant and accused all right, F1",
  "accusation F1": "accusations, F1",
  "denial F1": "denials, F1",
  "claimant right": "claimant right",
  "accused right": "accused right",
  "truce right": "truce right",
  "period right": "period right",
  "claimless without a badge": "documents without a claim that get no badge",
} as const;

const BEGIN = "<!-- accuracy: written by npm run accuracy -- --update -->";
const END = "<!-- end of accuracy -->";

/** The README with the table of the baseline in its place. */
export function withAccuracyTable(readme: string, baseline: Baseline): string {
  const [before, rest] = cut(readme, BEGIN);
  const [, after] = cut(rest, END);
  return `${before}${BEGIN}\n\n${table(baseline)}\n\n${END}${after}`;
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`README.md lacks the mark "${mark}"`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** Aligned as the formatter would. */
function table(baseline: Baseline): string {
  const rows = [
    ["English", ...Object.values(SETS)],
    ...Object.entries(MEASURES).map(([measure, words]) => [
      words,
      ...Object.keys(SETS).map((set) => percent(baseline[set]?.[measure])),
    ]),
  ];
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((cells) => cells[at]!.length)));
  const [head, ...body] = rows.map((cells) =>
    line(
      cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))),
    ),
  );
  const rule = line(
    widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)),
  );
  return [head, rule, ...body].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${(100 * share).toFixed(1)}%`;
}
