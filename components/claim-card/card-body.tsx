import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ClaimFacts } from "./claim-facts.tsx";
import { ClaimSentences } from "./claim-sentences.tsx";
import { sortCompared } from "./compared.ts";
import { ExcerptNote } from "./excerpt-note.tsx";
import { OwnMarks } from "./own-marks.tsx";
import { Opinions } from "./origins.tsx";
import { NotComparable } from "./not-comparable.tsx";
import { Picture } from "./picture.tsx";
import { Series } from "./series.tsx";
import { Spread } from "./spread.tsx";
import { Statements } from "./statements.tsx";
import { SumNotes } from "./sum-notes.tsx";
import { WhoIsWho } from "./who-is-who.tsx";
import { WhyMarked } from "./why-marked.tsx";

/** Everything between the head and the buttons of a card; the side panel shows the same. */
export function CardBody({
  annotation,
  references,
}: {
  annotation: Annotation;
  references: References;
}) {
  const t = useTranslator();
  const { mention, comparison } = annotation;
  const compared = sortCompared(annotation, references);
  const same = comparison.competitors.filter(({ relation }) => relation === "same-claim");
  const denied = comparison.denied.flatMap((id) => references.claims[id] ?? []);
  return (
    <>
      <ClaimFacts annotation={annotation} references={references} />
      {same.map(({ claim }) => (
        <OwnMarks key={claim} claim={claim} references={references} />
      ))}
      <Opinions recorded={compared.recorded} />
      <Spread spread={comparison.spread} />
      <ExcerptNote truce={mention.truce} references={references} />
      {mention.kind === "figure" && <Picture {...{ annotation, references, compared }} />}
      {mention.kind === "figure" && compared.figures.length === 0 && (
        <p class="wc-section wc-soft">{t.text("noComparable")}</p>
      )}
      <SumNotes sums={comparison.sums} references={references} />
      <Sentences title={t.text("groupDenied")} claims={denied} references={references} />
      <Sentences title={t.text("groupDenials")} claims={compared.denials} references={references} />
      <Series series={comparison.series} references={references} />
      <Statements claims={compared.statements} references={references} />
      <NotComparable groups={compared.notComparable} references={references} />
      <WhoIsWho annotation={annotation} references={references} />
      <WhyMarked mention={mention} />
    </>
  );
}

interface SentencesProps {
  title: string;
  claims: readonly Claim[];
  references: References;
}

function Sentences({ title, claims, references }: SentencesProps) {
  if (claims.length === 0) return null;
  return (
    <section class="wc-section">
      <h3 class="wc-group">{title}</h3>
      <ClaimSentences claims={claims} references={references} />
    </section>
  );
}
