import type { Annotation, References } from "../../lib/core/annotation.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimantName, partyName, roleWords } from "../words/party-name.ts";
import { Fact } from "./claim-facts.tsx";

interface WhoIsWhoProps {
  annotation: Annotation;
  references: References;
}

/** Claimant and accused under their formal names, each with its role in the conflict. */
export function WhoIsWho({ annotation: { mention }, references }: WhoIsWhoProps) {
  const t = useTranslator();
  const { claimant, claimantText, accused } = mention;
  const conflict = mention.truce === null ? undefined : references.truces[mention.truce]?.conflict;
  const party = (id: string) => <Party key={id} {...{ id, references, conflict }} />;
  return (
    <section class="wc-section">
      <h3 class="wc-group">{t.text("whoIsWho")}</h3>
      <dl class="wc-facts">
        <Fact label={t.text("fieldClaimant")}>
          {claimant === null ? claimantName(t, references, mention) : party(claimant)}
          {claimant === null && claimantText !== null && (
            <div class="wc-soft">
              {t.text("inTheWordsOfTheArticle")}{" "}
              <q>
                <bdi>{claimantText}</bdi>
              </q>
            </div>
          )}
        </Fact>
        <Fact label={t.text("fieldAccused")}>
          {accused.length === 0 ? t.text("nobodyNamed") : accused.map(party)}
        </Fact>
      </dl>
    </section>
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
