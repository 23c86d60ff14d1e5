import type { BrowserFigures, Ratio } from "./measure-browser.ts";
import type { Spread } from "./spread.ts";

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

const ms = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(0));
const show = ({ median, low, high }: Spread): string => `${ms(median)} [${ms(low)}-${ms(high)}]`;
const times = (a: Spread | undefined, b: Spread | undefined): string =>
  a && b ? `${(a.median / b.median).toFixed(2)} x` : "";

/** A row whose value every browser gives. */
function row(
  figures: readonly BrowserFigures[],
  [what, most]: readonly [what: string, most: string],
  value: (of: BrowserFigures) => string,
): Row {
  return [what, most, ...figures.map(value)];
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

const ratio = ({ with: ours, without }: Ratio) => [ours, without] as const;

/** What must be true, and what is. */
function limits(figures: readonly BrowserFigures[]): Row[] {
  const compare = (
    what: readonly [string, string],
    pick: (of: BrowserFigures) => readonly [Spread | undefined, Spread | undefined],
  ): Row =>
    row(figures, what, (of) => {
      const [ours, other] = pick(of);
      return `${times(ours, other)} (${ours ? show(ours) : ""} ms)`;
    });
  return [
    compare(["page without a claim, new site, beside text and pattern", "1.5 x"], ({ fresh }) => [
      fresh.none.get("scan")?.site,
      fresh.none.get("text-and-pattern")?.site,
    ]),
    compare(["the same, next page", "1.5 x"], ({ fresh }) => [
      fresh.none.get("scan")?.next,
      fresh.none.get("text-and-pattern")?.next,
    ]),
    compare(["article up to the message, beside a bare TreeWalker, warm", "6 x"], ({ inTurn }) => [
      inTurn.article.get("read"),
      inTurn.article.get("walker"),
    ]),
    compare(["the same, next page of a site, scripts loaded", "6 x"], ({ fresh }) => [
      fresh.article.get("read")?.next,
      fresh.article.get("walker")?.next,
    ]),
    compare(["100,000 words up to the message", "3 x"], ({ inTurn }) => [
      inTurn.long.get("read"),
      inTurn.long.get("walker"),
    ]),
    compare(
      ["marking 20 claims with layout, beside a TreeWalker, first marks on a new site", "2 x"],
      ({ fresh }) => [fresh.twenty.get("mark")?.site, fresh.twenty.get("walker")?.site],
    ),
    compare(["marking them again, warm (the style sheet is there)", "2 x"], ({ inTurn }) => [
      inTurn.twenty.get("mark-again"),
      inTurn.twenty.get("walker"),
    ]),
    compare(["the first marks of a page, warm (a style sheet is adopted)", ""], ({ inTurn }) => [
      inTurn.twenty.get("mark"),
      inTurn.twenty.get("walker"),
    ]),
    compare(
      ["mark.js on the same sentences, beside our marks, new site", "at least 10 x"],
      ({ fresh }) => [fresh.twenty.get("mark-js")?.site, fresh.twenty.get("mark")?.site],
    ),
    ...badgeRows(figures),
    compare(["5,000 texts changed beside a marked article", "1.1 x"], ({ busy }) =>
      ratio(busy.beside),
    ),
    compare(["5,000 texts exchanged beside it", ""], ({ busy }) => ratio(busy.besideAnew)),
    compare(["5,000 texts changed inside it", ""], ({ busy }) => ratio(busy.inside)),
    compare(["5,000 texts exchanged inside it", ""], ({ busy }) => ratio(busy.insideAnew)),
    ...memoryRows(figures),
  ];
}

function badgeRows(figures: readonly BrowserFigures[]): Row[] {
  const backgrounds = [
    ["warm", "awake", "60 ms"],
    ["cold", "asleep", "250 ms"],
  ] as const;
  return backgrounds.flatMap(([which, word, most]) => [
    row(
      figures,
      [`first badge after \`document_idle\`, background ${word}`, most],
      ({ badge }) => `${show(badge[which].idle)} ms`,
    ),
    row(
      figures,
      ["the same, from the end of parsing", ""],
      ({ badge }) => `${show(badge[which].parsed)} ms`,
    ),
  ]);
}

/** A browser loads some things once a process; a further page shows what each page adds. */
function memoryRows(figures: readonly BrowserFigures[]): Row[] {
  const whose = {
    first: "memory added to a page without a claim, the first of a process",
    further: "memory added to a further page in the same process",
  } as const;
  return (["first", "further"] as const).flatMap((which) =>
    (["with", "script"] as const).map((by) =>
      row(
        figures,
        by === "with"
          ? [whose[which], "0.5 MB"]
          : ["of it, what a script that does nothing adds", ""],
        ({ memory }) => megabytes(memory[by][which].median - memory.without[which].median),
      ),
    ),
  );
}

function peers(figures: readonly BrowserFigures[]): Row[] {
  const names: Readonly<Record<string, string>> = {
    walker: "bare TreeWalker",
    "index-of": "bare indexOf",
    "text-and-pattern": "text and pattern",
    read: "WhoCounts, up to the message",
    mark: "WhoCounts, marks and layout",
    "mark-js": "mark.js, the same sentences",
    readability: "@mozilla/readability",
    chrono: "chrono-node",
    wink: "wink-nlp",
    compromise: "compromise",
  };
  return Object.entries(names).map(([task, name]) => [
    name,
    ...figures.flatMap(({ inTurn, fresh }) => {
      const cold = [fresh.none, fresh.article, fresh.twenty]
        .map((of) => of.get(task)?.site)
        .find(Boolean);
      const warm = task.startsWith("mark") ? inTurn.twenty : inTurn.article;
      return [
        cold ? ms(cold.median) : "",
        ms(warm.get(task)?.median ?? 0),
        ms(inTurn.long.get(task)?.median ?? 0),
      ];
    }),
  ]);
}

function threads(figures: readonly BrowserFigures[]): Row[] {
  return [...(figures[0]?.gaps.keys() ?? [])].map((page) => [
    page,
    ...figures.flatMap(({ gaps }) => {
      const { with: ours, without } = gaps.get(page)!;
      return [show(ours), show(without)];
    }),
    ...figures.flatMap(({ thread }) => {
      const use = thread.get(page);
      return use ? [show(use.total), show(use.longest)] : [];
    }),
  ]);
}

export function figureTables(figures: readonly BrowserFigures[]): string[] {
  const kinds = figures.map(({ kind }) => kind);
  return [
    "### What must be true",
    table(["measure", "at most", ...kinds], limits(figures)),
    "### Beside others (ms; article: 900 words and 20 claims for marks; long: 100,000 words)",
    table(
      ["", ...kinds.flatMap((kind) => [`${kind}, new site`, "warm", "long, warm"])],
      peers(figures),
    ),
    "### How long a page has to wait at most (ms), with and without the extension; in Chromium, what the extension itself takes",
    table(
      [
        "page",
        ...kinds.flatMap((kind) => [`${kind}, with`, "without"]),
        "takes in all",
        "at one go",
      ],
      threads(figures),
    ),
  ];
}

export function entryTable(entries: readonly (readonly [string, number, number])[]): string {
  return table(
    ["entry", "bytes", "compressed"],
    entries.map(([name, plain, compressed]) => [
      name,
      plain.toLocaleString("en"),
      compressed.toLocaleString("en"),
    ]),
  );
}
