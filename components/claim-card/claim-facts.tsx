import type { ComponentChildren } from "preact";
import type { Annotation, References } from "../../lib/core/annotation.ts";
import { useTranslator } from "../i18n/translator-context.ts";

interface ClaimFactsProps {
  annotation: Annotation;
  references: References;
}

/** Over which days, where, and under which truce; what was inferred says so. */
export function ClaimFacts({ annotation, references }: ClaimFactsProps) {
  const t = useTranslator();
  const { mention, comparison } = annotation;
  const truce = mention.truce === null ? undefined : references.truces[mention.truce];
  const period = mention.period ?? comparison.period;
  return (
    <dl class="wc-facts">
      <Fact label={t.text("fieldPeriod")}>
        {period ? <bdi>{t.period(period)}</bdi> : t.text("periodUnknown")}
        {comparison.periodInferred && <span class="wc-soft"> {t.text("periodInferred")}</span>}
      </Fact>
      {mention.place !== null && (
        <Fact label={t.text("fieldPlace")}>
          <bdi>{mention.place}</bdi>
        </Fact>
      )}
      <Fact label={t.text("fieldTruce")}>
        {truce ? <bdi>{truce.name}</bdi> : t.text("truceUnknown")}
        {truce?.unsure && truce.note && (
          <div class="wc-soft">
            <bdi lang="en">{truce.note}</bdi>
          </div>
        )}
      </Fact>
    </dl>
  );
}

export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
