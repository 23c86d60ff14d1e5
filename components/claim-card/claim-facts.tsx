import type { ComponentChildren } from "preact";
import type { Annotation, References } from "../../lib/core/annotation.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimantName, partyName, roleWords } from "../words/party-name.ts";

interface ClaimFactsProps {
  annotation: Annotation;
  references: References;
}

/** Claimant and accused under their formal names with their roles, the days and the truce. */
export function ClaimFacts({ annotation, references }: ClaimFactsProps) {
  const t = useTranslator();
  const { mention, comparison } = annotation;
  const truce = mention.truce === null ? undefined : references.truces[mention.truce];
  const party = (id: string) => (
    <Party key={id} {...{ id, references }} conflict={truce?.conflict} />
  );
  const period = mention.period ?? comparison.period;
  return (
    <dl class="wc-facts">
      <Fact label={t.text("fieldClaimant")}>
        {mention.claimant === null ? claimantName(t, references, mention) : party(mention.claimant)}
        {mention.claimant === null && mention.claimantText !== null && (
          <div class="wc-soft">
            {t.text("inTheWordsOfTheArticle")} <q>{mention.claimantText}</q>
          </div>
        )}
      </Fact>
      <Fact label={t.text("fieldAccused")}>
        {mention.accused.length === 0 ? t.text("nobodyNamed") : mention.accused.map(party)}
      </Fact>
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

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface PartyProps {
  id: string;
  references: References;
  conflict: string | undefined;
}

function Party({ id, references, conflict }: PartyProps) {
  const t = useTranslator();
  const role = roleWords(t, references, { party: id, conflict });
  return (
    <div>
      <bdi>{partyName(t, references, id)}</bdi>
      {role !== undefined && <span class="wc-soft"> ({role})</span>}
    </div>
  );
}
