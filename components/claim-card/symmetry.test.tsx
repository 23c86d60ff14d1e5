import { expect, test } from "vitest";
import type { PageAnnotations } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { annotatePage } from "../../lib/core/compare/annotate-page.ts";
import { countOthers } from "../../lib/core/compare/count-others.ts";
import { makeClaim, makeMention, PARTIES, TRUCE } from "../../lib/core/compare/examples.ts";
import type { Mention } from "../../lib/core/mention.ts";
import { createPartyTable } from "../../lib/core/party.ts";
import { Badge } from "../badge/badge.tsx";
import { mount } from "../fixtures/mount.tsx";
import { ClaimCard } from "./claim-card.tsx";

/** Each body of the invented conflict and its counterpart on the other side. */
const OPPOSITES = [
  ["north", "south"],
  ["north-army", "south-army"],
  ["north-ally", "south-ally"],
] as const;
const opposite = new Map<string, string>(
  OPPOSITES.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);
const exchange = (id: string) => opposite.get(id) ?? id;

function exchangeSides<T extends Claim | Mention>(said: T): T {
  const { claimant, accused } = said;
  return {
    ...said,
    claimant: claimant === null ? null : exchange(claimant),
    accused: accused.map(exchange),
  };
}

const days = (to: number) => ({ from: "2020-01-01", to: `2020-01-${String(to).padStart(2, "0")}` });

/** Figures and statements by and about both sides; no two cover the same days, so that none ties. */
const CLAIMS: Claim[] = [
  makeClaim({ claimant: "observers", value: 40, period: days(10) }),
  makeClaim({ claimant: "south-army", accused: ["north"], value: 90, period: days(11) }),
  makeClaim({ claimant: "north-army", accused: ["south"], value: 75, period: days(12) }),
  makeClaim({ claimant: "rights-group", accused: ["south-ally"], value: 30, period: days(13) }),
  makeClaim({ claimant: "rights-group", accused: ["north"], value: 12, period: days(9) }),
  makeClaim({ claimant: "south", accused: ["south"], kind: "denial", metric: null, value: null }),
  makeClaim({ claimant: "north", accused: ["south"], value: 500, place: "Ford", period: days(8) }),
];

function annotate(mention: Mention, claims: readonly Claim[]): PageAnnotations {
  return annotatePage(
    [mention],
    { published: "2020-01-20", url: null },
    {
      parties: createPartyTable(PARTIES),
      truce: () => TRUCE,
      outlet: () => undefined,
      claimsOf: () => claims,
    },
  );
}

const nothing = () => {};

/** Everything that a reader gets: elements, classes, drawing and words, with all folds open. */
function draw({ annotations, references }: PageAnnotations): string[] {
  const annotation = annotations[0]!;
  const host = mount(
    <>
      <Badge
        mention={annotation.mention}
        others={countOthers(annotation, references)}
        parties={references.parties}
        size="medium"
        compact={false}
        open
        flagged={false}
        onOpen={nothing}
      />
      <ClaimCard
        {...{ annotation, references }}
        page={{ url: "https://news.example/", title: "News", outlet: undefined, published: null }}
        size="medium"
        wrongMatch={false}
        onCopy={nothing}
        onOpenPanel={nothing}
        onWrongMatch={nothing}
        onUndoWrongMatch={nothing}
        onClose={nothing}
      />
    </>,
  );
  return outline(host);
}

function outline(node: Node): string[] {
  if (!(node instanceof Element)) return [node.textContent ?? ""];
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`);
  const own = `<${node.localName} ${attributes.toSorted().join(" ")}>`;
  return [own, ...[...node.childNodes].flatMap(outline)];
}

/** The same lines with every name of one side in place of its counterpart's. */
function exchangeNames(lines: readonly string[]): string[] {
  const names = /Formal name of ((?:north|south)(?:-army|-ally)?)/g;
  return lines.map((line) =>
    line.replace(names, (_, id: string) => `Formal name of ${exchange(id)}`),
  );
}

const MENTIONS: Partial<Mention>[] = [
  { claimant: "north-army", accused: ["south"], value: 75 },
  { claimant: "observers", accused: [], value: 60 },
  {
    claimant: "south",
    accused: ["north", "north-ally"],
    kind: "accusation",
    metric: null,
    value: null,
  },
  { claimant: "north", accused: ["north"], kind: "denial", metric: null, value: null },
];

test.each(MENTIONS)("who is on which side changes names and nothing else: %o", (part) => {
  const mention = makeMention({ period: days(10), ...part });
  const drawn = draw(annotate(mention, CLAIMS));
  expect(drawn.length).toBeGreaterThan(60);
  const exchanged = draw(annotate(exchangeSides(mention), CLAIMS.map(exchangeSides)));
  expect(exchangeNames(exchanged)).toEqual(drawn);
});
