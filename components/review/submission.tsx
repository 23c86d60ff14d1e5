import type { References } from "../../lib/core/annotation.ts";
import type { Ruling } from "../../lib/core/contribution/decision.ts";
import type { ClaimRecord } from "../../lib/core/record/claim-record.ts";
import type { LogRecord } from "../../lib/core/record/record.ts";
import { claimLink } from "../claim-card/claim-link.ts";
import { Sources } from "../claim-card/sources.tsx";
import { secureAddress } from "../claim-card/web-address.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { DecisionForm } from "./decision-form.tsx";
import { NearEntries } from "./near-entries.tsx";
import { recordMessage } from "./record-message.ts";
import type { SubmissionFacts } from "./submission-facts.ts";

interface SubmissionProps {
  facts: SubmissionFacts;
  references: References;
  onRule: (ruling: Ruling, reason: string | null) => void;
}

/** One record of the queue beside the words of its article and the nearest entries. */
export function Submission({ facts, references, onRule }: SubmissionProps) {
  const t = useTranslator();
  const { item, record, isOwn } = facts;
  const title = `queue-${item.id}`;
  return (
    <article class="wc-submission" aria-labelledby={title}>
      <h2 id={title} tabIndex={-1}>
        {record ? (
          <Say message={recordMessage(t, references, { id: item.id, record })} />
        ) : (
          t.text("badSubmission")
        )}
      </h2>
      <Origin facts={facts} />
      <div class="wc-beside">
        {record && <Recorded record={record} references={references} />}
        <NearEntries facts={facts} references={references} />
      </div>
      <details>
        <summary>{t.text("signedText")}</summary>
        <pre class="wc-exactly" dir="ltr">
          {item.body}
        </pre>
      </details>
      {isOwn ? (
        <p class="wc-soft">{t.text("serviceOwnRecord")}</p>
      ) : (
        <DecisionForm labelledBy={title} reason={item.reason} onRule={onRule} />
      )}
    </article>
  );
}

/** From whom it came, and whether somebody holds it. */
function Origin({ facts: { item, fingerprint } }: Pick<SubmissionProps, "facts">) {
  const t = useTranslator();
  const { member, received, state, reason } = item;
  const moment = t.moment(Date.parse(received));
  return (
    <p class="wc-soft">
      <Say
        message={
          member === null
            ? { key: "fromStranger", values: { fingerprint, moment } }
            : { key: "fromMember", values: { name: member, fingerprint, moment } }
        }
      />
      {state === "in-review" && (
        <span class="wc-held">
          {reason === null ? (
            t.text("heldNoReason")
          ) : (
            <Say message={{ key: "heldBecause", values: { reason } }} />
          )}
        </span>
      )}
    </p>
  );
}

/** Where and when the claim holds, the words of the article, and its sources. */
function Recorded({ record, references }: { record: LogRecord; references: References }) {
  const t = useTranslator();
  if (record.type !== "claim") return null;
  const { period, place, truce, reports, note } = record;
  return (
    <section>
      <h3>{t.text("articleSays")}</h3>
      <Quotes reports={reports} />
      <p class="wc-soft">
        <bdi>{period ? t.period(period) : t.text("periodUnknown")}</bdi>
        {" · "}
        <bdi>{references.truces[truce]?.name ?? truce}</bdi>
        {place !== null && (
          <>
            {" · "}
            <bdi>{place}</bdi>
          </>
        )}
      </p>
      {note !== null && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
      <Sources reports={reports} outlets={references.outlets} />
    </section>
  );
}

function Quotes({ reports }: Pick<ClaimRecord, "reports">) {
  const t = useTranslator();
  const quoted = reports.filter(({ quote }) => quote !== undefined);
  if (quoted.length === 0) return <p class="wc-soft">{t.text("noQuoteTaken")}</p>;
  return (
    <>
      {quoted.map(({ quote = "", url, lang }, at) => {
        const address = url === null ? undefined : secureAddress(url);
        return (
          <blockquote key={at} class="wc-quote" dir="auto" lang={lang}>
            {address === undefined ? (
              quote
            ) : (
              <a href={claimLink(address, { quote })} target="_blank" rel="noopener noreferrer">
                {quote}
              </a>
            )}
          </blockquote>
        );
      })}
    </>
  );
}
