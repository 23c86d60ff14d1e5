import type { Annotation, References } from "../../lib/core/annotation.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ClaimFacts } from "./claim-facts.tsx";
import { ClaimSentences } from "./claim-sentences.tsx";
import { sortCompared } from "./compared.ts";
import { NotComparable } from "./not-comparable.tsx";
import { Picture } from "./picture.tsx";
import { Series } from "./series.tsx";
import { Spread } from "./spread.tsx";
import { SumNotes } from "./sum-notes.tsx";
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
  const { figures, statements, notComparable } = sortCompared(annotation, references);
  return (
    <>
      <ClaimFacts annotation={annotation} references={references} />
      <Spread spread={comparison.spread} />
      {figures.length > 0 ? (
        <Picture {...{ annotation, references, figures }} />
      ) : (
        <p class="wc-section wc-soft">{t.text("noComparable")}</p>
      )}
      <SumNotes sums={comparison.sums} references={references} />
      {statements.length > 0 && (
        <section class="wc-section">
          <h3 class="wc-group">{t.text("groupStatements")}</h3>
          <ClaimSentences claims={statements} references={references} />
        </section>
      )}
      <Series series={comparison.series} references={references} />
      <NotComparable groups={notComparable} references={references} />
      <WhyMarked mention={mention} />
    </>
  );
}
