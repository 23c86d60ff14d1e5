import type { Mention, Reason } from "../../lib/core/mention.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { Fold } from "./fold.tsx";

const FIELD_KEYS: Record<Reason["field"], MessageKey> = {
  kind: "fieldKind",
  value: "fieldFigure",
  claimant: "fieldClaimant",
  accused: "fieldAccused",
  truce: "fieldTruce",
  period: "fieldPeriod",
  place: "fieldPlace",
};

/** "Why is this marked?": the rule that matched, and for each field the words it rests on. */
export function WhyMarked({ mention }: { mention: Mention }) {
  const t = useTranslator();
  return (
    <Fold title={t.text("whyMarked")}>
      {() => (
        <>
          <blockquote class="wc-quote">
            <bdi>{mention.quote}</bdi>
          </blockquote>
          <dl class="wc-facts">
            <dt>{t.text("ruleLabel")}</dt>
            <dd>
              <code>{mention.rule}</code>
            </dd>
            {mention.reasons.map((reason, at) => (
              <ReasonLine key={at} reason={reason} />
            ))}
          </dl>
        </>
      )}
    </Fold>
  );
}

function ReasonLine({ reason: { field, how, from, words } }: { reason: Reason }) {
  const t = useTranslator();
  return (
    <>
      <dt>{t.text(FIELD_KEYS[field])}</dt>
      <dd>
        {t.text(how === "stated" ? "reasonStated" : "reasonInferred")}
        {words !== null && (
          <>
            {" "}
            <q>
              <bdi>{words}</bdi>
            </q>
          </>
        )}{" "}
        <code>{from}</code>
      </dd>
    </>
  );
}
