import { sortCompared } from "../../components/claim-card/compared.ts";
import type { MessageKey } from "../../components/i18n/catalogue.ts";
import { bareFigure } from "../../components/words/figure-message.ts";
import { claimantName, partyNames } from "../../components/words/party-name.ts";
import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Claim, Report } from "../../lib/core/claim.ts";
import type { Relation } from "../../lib/core/compare/comparison.ts";
import { field, t } from "./words.ts";

const GROUPS: Record<Relation, MessageKey> = {
  "same-claim": "groupSameClaim",
  "same-claimant": "groupSameClaimant",
  "same-side": "groupSameSide",
  "other-side": "groupOtherSide",
  "all-sides": "groupAllSides",
  "one-side": "groupOneSide",
};

const MOST_ROWS = 6;

/** What the index holds beside a claim, in the sections and the order of the card. */
export function renderComparison(annotation: Annotation, references: References): string[] {
  const { figures, denials, statements, reports, notComparable } = sortCompared(
    annotation,
    references,
  );
  const section = (title: MessageKey, claims: readonly Claim[]) =>
    claims.length === 0 ? [] : renderSection(t.text(title), claims, references);
  const aside = notComparable.reduce((sum, { claims }) => sum + claims.length, 0);
  const besides = [
    aside > 0 ? t.text("notComparable", { count: aside }) : "",
    statements.length > 0 ? t.text("groupStatements", { count: statements.length }) : "",
  ].filter(Boolean);
  return [
    ...figures.flatMap(({ relation, claims }) => section(GROUPS[relation], claims)),
    ...section("groupDenials", denials),
    ...field(t.text("groupSameClaim"), outletsOf(reports)),
    ...field("besides", besides.join(", ")),
    ...field("range", rangeOf(annotation)),
  ];
}

function renderSection(title: string, claims: readonly Claim[], references: References): string[] {
  const more = claims.length - MOST_ROWS;
  return [
    `     ${title}:`,
    ...claims.slice(0, MOST_ROWS).map((claim) => renderEntry(claim, references)),
    ...(more > 0 ? [`${" ".repeat(22)}and ${more} more`] : []),
  ];
}

function renderEntry(claim: Claim, references: References): string {
  const figure = claim.value === null ? claim.kind : bareFigure(t, claim);
  const accused = partyNames(t, references, claim.accused).join(", ");
  return [
    `${figure.padStart(20)}  ${claimantName(t, references, claim)}${accused && ` on ${accused}`}`,
    claim.period ? t.period(claim.period) : t.text("periodUnknown"),
    outletsOf(claim.reports),
  ]
    .filter(Boolean)
    .join("; ");
}

function outletsOf(reports: readonly Report[]): string {
  const outlets = new Set(reports.map(({ outlet }) => outlet ?? t.text("outletNotEstablished")));
  const [first, second, ...others] = outlets;
  return [first, second, others.length > 0 ? `+${others.length}` : ""].filter(Boolean).join(", ");
}

function rangeOf({ comparison: { spread } }: Annotation): string {
  if (!spread || spread.least === spread.most) return "";
  const { least, most, ratio } = spread;
  if (ratio === null) return t.text("spread", { least, most });
  return t.text("spreadTimes", { least, most, ratio: t.decimal(ratio) });
}
