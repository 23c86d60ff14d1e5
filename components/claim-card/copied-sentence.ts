import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import type { Translator } from "../i18n/translator.ts";
import { claimMessage } from "../words/claim-message.ts";
import type { PageFacts } from "./page-facts.ts";
import { sortCompared } from "./compared.ts";

/** What "Copy as a sentence" copies: the claim and its comparable figures, each with its source. */
export function copiedSentence(
  t: Translator,
  annotation: Annotation,
  references: References,
  page: PageFacts,
): string {
  const { mention, comparison } = annotation;
  const others = sortCompared(annotation, references).figures.flatMap(({ claims }) => claims);
  const source = [page.outlet ?? page.title, page.url].join(", ");
  const { key, values } = claimMessage(t, references, mention);
  return [
    `${t.text(key, values)} ${inBrackets(t, comparison.period, source)}`,
    ...others.map((claim) => competingSentence(t, references, claim)),
    t.text("judgesNothing"),
  ].join("\n");
}

function competingSentence(t: Translator, references: References, claim: Claim): string {
  const [report] = claim.reports;
  const outlet = report?.outlet == null ? undefined : references.outlets[report.outlet]?.name;
  const source = [outlet ?? report?.outlet, report?.url].filter(Boolean).join(", ");
  const { key, values } = claimMessage(t, references, claim);
  return `${t.text(key, values)} ${inBrackets(t, claim.period, source)}`;
}

function inBrackets(t: Translator, period: Claim["period"], source: string): string {
  const days = period ? t.period(period) : t.text("periodUnknown");
  return `(${days}; ${source})`;
}
